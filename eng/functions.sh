#!/bin/sh
# Builds the Functions app, runs it under Core Tools on an emulator, and sends an article and seeds/ through it.
# Needs Node.js and npm; leaves nothing behind.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
emulator=
end() {
  [ -z "$emulator" ] || kill "$emulator" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT

dotnet build src/Pipeline.Functions --configuration Debug --output "$work/app"

cp tools/azurite/package.json tools/azurite/package-lock.json "$work"
npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund
# Its install script fetches the host.
npm install --prefix "$work/tools" --no-audit --no-fund azure-functions-core-tools@4.15.1
node "$work/node_modules/azurite/dist/src/azurite.js" --location "$work/data" --silent --skipApiVersionCheck &
emulator=$!
timeout 60 sh -c 'until curl --silent --output /dev/null http://127.0.0.1:10000; do sleep 1; done'

export PipelineStorage=UseDevelopmentStorage=true AzureWebJobsStorage=UseDevelopmentStorage=true
export FUNCTIONS_WORKER_RUNTIME=dotnet-isolated Pipeline__Model__Provider=Extractive
smoke=$PWD/eng/smoke.sh
cd "$work/app"
"$smoke" "$work/tools/node_modules/.bin/func" start --no-build
