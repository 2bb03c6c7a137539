using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Pdf;

/// <summary>The package's filters of PDF streams (ISO 32000-1, 7.4), each bounded by the document's budget.</summary>
internal sealed class BoundedFilterProvider(DocumentBudget budget) : IFilterProvider
{
    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        budget.Check();
        return Bounded(Inner.GetFilters(dictionary));
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(Inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(Inner.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, budget))];
}
