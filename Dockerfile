# The stages as one process that watches the storage account: pipeline run --watch.
# It keeps nothing on disk but temporary files: run it with a read-only file system and a volume on /tmp.

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH=amd64
WORKDIR /source
COPY . .
RUN dotnet publish src/Pipeline.Cli --configuration Release --arch $TARGETARCH --output /app

# ASP.NET Core for the desk. Extra: with ICU, without which text would be normalised otherwise than everywhere else.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# Of the base image: neither root nor anybody else, and it may write nowhere but in /tmp.
USER $APP_UID
ENV DOTNET_EnableDiagnostics=0
# No shell in between: the stop signal reaches the process, which finishes or gives back what it holds.
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "Pipeline.Cli.dll", "run", "--watch"]
