using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host;

namespace Pipeline.FunctionsHost;

/// <summary>Gives the platform the listeners that there are, and their type.</summary>
internal sealed class ListenerActivator(StorageListeners listeners) : IJobActivator, ITypeLocator
{
    public T CreateInstance<T>() => (T)(object)listeners;

    public IReadOnlyList<Type> GetTypes() => [typeof(StorageListeners)];
}
