using Pipeline.Desk.Tests.Browsing;
using Pipeline.Testing.Azurite;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(BrowserFixture))]
