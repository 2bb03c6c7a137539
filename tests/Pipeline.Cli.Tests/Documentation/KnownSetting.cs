using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Pipeline.Cli.Tests.Documentation;

/// <summary>A setting that a class of settings knows, as the documentation describes it.</summary>
/// <param name="Key">With its section; <c>NAME</c> and <c>MODEL</c> stand for a name that the user chooses.</param>
/// <param name="Type">In the documentation's words.</param>
/// <param name="Default">As it is written in a configuration; <c>none</c> when it is not set.</param>
/// <param name="Range">Lowest and highest value, or the choices; empty for neither.</param>
internal sealed record KnownSetting(string Key, string Type, string Default, string Range)
{
    private const string Prefix = "Pipeline";

    /// <summary>Every class of settings names its section by this constant.</summary>
    private const string SectionName = "Section";

    /// <summary>The section that is not a class of values: it has a shape that the Functions triggers prescribe.</summary>
    private const string Storage = "PipelineStorage";

    public static IReadOnlyList<KnownSetting> All { get; } =
    [
        .. from assembly in Assemblies(Assembly.Load("Pipeline.Cli"), []).Distinct()
           from type in assembly.GetTypes()
           where !type.IsAbstract && type.GetField(SectionName) is { IsLiteral: true } && Section(type) != Storage
           from setting in Of(type, Section(type))
           group setting by setting.Key into same
           select same.First(),
    ];

    private static string Section(Type type) => (string)type.GetField(SectionName)!.GetRawConstantValue()!;

    private static IEnumerable<Assembly> Assemblies(Assembly assembly, HashSet<string> seen) => assembly.GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith(Prefix, StringComparison.Ordinal) && seen.Add(name.Name))
        .SelectMany(name => Assemblies(Assembly.Load(name), seen))
        .Prepend(assembly);

    private static IEnumerable<KnownSetting> Of(Type type, string section) =>
        Entries(type) is { } entry ? Of(entry, $"{section}:NAME")
        : section == "Pipeline:Prices" ? Properties(type, $"{section}:MODEL")
        : Properties(type, section);

    private static Type? Entries(Type type) => typeof(IDictionary).IsAssignableFrom(type) ? type.BaseType!.GetGenericArguments()[1] : null;

    private static IEnumerable<KnownSetting> Properties(Type type, string section)
    {
        var defaults = Activator.CreateInstance(type);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || IsList(property.PropertyType))
            .Select(property => new KnownSetting(
                $"{section}:{property.Name}",
                TypeOf(property.PropertyType),
                Text(property.GetValue(defaults)),
                RangeOf(property)))
            .Concat(type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsSection)
                .SelectMany(property => Properties(property.PropertyType, $"{section}:{property.Name}")));
    }

    /// <summary>A class of settings within another.</summary>
    private static bool IsSection(PropertyInfo property) =>
        !property.CanWrite && property.PropertyType.GetField(SectionName) is { IsLiteral: true };

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);

    private static string TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when IsList(plain) => "list",
        { IsEnum: true } => "choice",
        var plain when plain == typeof(bool) => "true or false",
        var plain when plain == typeof(int) || plain == typeof(long) => "integer",
        var plain when plain == typeof(double) || plain == typeof(decimal) => "number",
        var plain when plain == typeof(TimeSpan) => "time",
        var plain when plain == typeof(DateTimeOffset) => "date and time",
        var plain when plain == typeof(Uri) => "URL",
        var plain when plain == typeof(string) => "text",
        var plain => throw new NotSupportedException($"A setting of type {plain} has no word in the documentation yet."),
    };

    private static string RangeOf(PropertyInfo property)
    {
        var type = IsList(property.PropertyType)
            ? property.PropertyType.GetGenericArguments()[0]
            : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsEnum ? string.Join(", ", Enum.GetNames(type))
            : property.GetCustomAttribute<RangeAttribute>() is { } range ? $"{Text(range.Minimum)} to {Text(range.Maximum)}"
            : "";
    }

    private static string Text(object? value) => value switch
    {
        null or "" or ICollection { Count: 0 } => "none",
        IEnumerable list and not string => string.Join(", ", list.Cast<object>()) is { Length: > 0 } items ? items : "none",
        bool flag => flag ? "true" : "false",

        // A double would be written with an exponent.
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
