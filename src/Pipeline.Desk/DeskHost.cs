using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Pipeline.Azure.Models;
using Pipeline.Azure.Storage;
using Pipeline.Delivery;
using Pipeline.Desk.Dropping;
using Pipeline.Desk.Feeding;
using Pipeline.Desk.Index;
using Pipeline.Desk.Mending;
using Pipeline.Desk.Pages;
using Pipeline.Desk.Reading;
using Pipeline.Desk.Security;
using Pipeline.Desk.Watching;
using Pipeline.Dumps;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Spending;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Desk;

/// <summary>The web page, beside a pipeline in the same process or on the same storage account.</summary>
public sealed class DeskHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private DeskHost(WebApplication application) => this.application = application;

    /// <summary>Where a browser finds it.</summary>
    public Uri Address => new(application.Urls.First());

    /// <param name="pipeline">With the pipeline and <see cref="DeskServices.AddDesk"/>; outlives the desk.</param>
    /// <param name="setup">What its command knows.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<DeskHost> StartAsync(IServiceProvider pipeline, DeskSetup setup, CancellationToken cancellationToken)
    {
        var options = pipeline.GetRequiredService<IOptions<DeskOptions>>();
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = typeof(DeskHost).Assembly.GetName().Name });
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel => kestrel.AddServerHeader = false)
            .UseUrls(options.Value.Url.GetLeftPart(UriPartial.Authority));
        AddServices(builder.Services, pipeline, setup, options.Value);
        var application = builder.Build();
        Map(application);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new(application);
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static void AddServices(IServiceCollection services, IServiceProvider pipeline, DeskSetup setup, DeskOptions options)
    {
        services.AddRoutingCore();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "desk-forms");

        // Forms of an earlier start are refused, and their pages loaded again: nothing needs to be stored for them.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(setup);
        services.AddSingleton(pipeline.GetRequiredService<ILoggerFactory>());
        Share<ILedger>();
        Share<IDumpContainer>();
        Share<IDocumentStore>();
        Share<ISharedRows>();
        Share<StorageClients>();
        Share<StorageSetup>();
        Share<Pauses>();
        Share<ModelQuotas>();
        Share<Routes>();
        Share<DeadLetterBox>();
        Share<ReplayDeadLetter>();
        Share<ReplayDelivered>();
        Share<CancelDump>();
        Share<Forget>();
        Share<TakeFeedback>();
        Share<AcceptDump>();
        Share<DumpReaders>();
        Share<TimeProvider>();
        Share<Random>();
        Share<IOptions<DeskOptions>>();
        Share<IOptions<BudgetOptions>>();
        services.AddSingleton<StaticAssets>();
        services.AddSingleton<Access>();
        services.AddSingleton<Changes>();
        services.AddSingleton(provider => new IndexFile(
            options.File ?? Path.Combine(setup.DataFolder, FileName(provider.GetRequiredService<StorageClients>())),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<IndexFile>>()));
        services.AddSingleton<IndexReader>();
        services.AddSingleton<IndexWriter>();
        services.AddSingleton<FlowReader>();
        services.AddSingleton<DropReader>();
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<IndexFilling>();
        services.AddHostedService<IndexFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFilling>());

        // Not the container's to dispose: the pipeline's own container does.
        void Share<T>()
            where T : class => services.AddSingleton(pipeline.GetRequiredService<T>());
    }

    private static void Map(WebApplication application)
    {
        application.UseMiddleware<Guard>();
        application.UseWhen(
            context => HttpMethods.IsGet(context.Request.Method),
            pages => pages.UseStatusCodePagesWithReExecute(NotFound.Path, createScopeForStatusCodePages: true));
        application.UseMiddleware<StorageOutage>();
        application.UseRouting();
        application.UseAntiforgery();
        application.Services.GetRequiredService<StaticAssets>().Map(application);
        LiveEndpoint.Map(application);
        application.MapPost(Guard.SignInPath, SignIn);

        // Before the pages of the same addresses, which take any method.
        var actions = application.MapGroup("").WithOrder(-1);
        DropEndpoints.Map(actions);
        MendEndpoints.Map(actions);
        ReviewEndpoint.Map(actions);
        application.MapRazorComponents<App>();
    }

    private static IResult SignIn([FromForm] string token, Access access, HttpContext context)
    {
        if (access.SignIn(token) is not { } proof)
        {
            return Results.LocalRedirect($"{Guard.SignInPath}?wrong=true");
        }

        context.Response.Cookies.Append(
            Access.Cookie,
            proof,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        return Results.LocalRedirect("/");
    }

    /// <summary>One for each account.</summary>
    private static string FileName(StorageClients clients) =>
        $"desk-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clients.BlobService.ToString())))[..12]}.db";
}
