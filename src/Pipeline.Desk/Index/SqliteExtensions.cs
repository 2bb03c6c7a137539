using Microsoft.Data.Sqlite;

namespace Pipeline.Desk.Index;

/// <summary>Short forms of what is said to SQLite again and again.</summary>
internal static class SqliteExtensions
{
    /// <summary>The file is damaged, or no database at all: <c>SQLITE_CORRUPT</c> and <c>SQLITE_NOTADB</c>.</summary>
    public static bool IsDamage(this SqliteException e) => e.SqliteErrorCode is 11 or 26;

    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <returns>The default of the type when there is no row.</returns>
    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() is T value ? value : default;
    }

    public static List<T> Rows<T>(
        this SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> read,
        params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static SqliteCommand Command(this SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // the texts are constants; values are parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
