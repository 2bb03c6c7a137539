#!/bin/sh
# After each azd deploy: reports blobs to the function, then sends a canary through. Running it again changes nothing.
# Reads what azd provision put out: AZURE_RESOURCE_GROUP, AZURE_FUNCTION_APP_NAME, AZURE_EVENT_TOPIC_NAME, AZURE_STORAGE_ACCOUNT_NAME.
set -eu
cd "$(dirname "$0")/../.."

function=AcceptDump
tries=${POSTDEPLOY_TRIES:-60}
pause=${POSTDEPLOY_PAUSE:-10}

fail() { echo "postdeploy: $1" >&2; exit 1; }

for name in AZURE_RESOURCE_GROUP AZURE_FUNCTION_APP_NAME AZURE_EVENT_TOPIC_NAME AZURE_STORAGE_ACCOUNT_NAME; do
  eval "value=\${$name:-}"
  [ -n "$value" ] || fail "$name is not set; run 'azd provision' first, or 'azd env refresh'"
done
command -v az >/dev/null || fail "the Azure CLI (az) is needed; install it and run 'az login'"
command -v dotnet >/dev/null || fail "the .NET SDK is needed"

# Waits until a query on the app answers something.
await() {
  what=$1
  shift
  n=0
  until [ -n "$("$@" 2>/dev/null || true)" ]; do
    n=$((n + 1))
    [ "$n" -lt "$tries" ] || fail "$what after $tries tries; see the app's log stream"
    sleep "$pause"
  done
}

# To an unknown function the host answers 202 and drops the event: it must be there before anything is sent to it.
await "the app has no function $function" \
  az functionapp function show --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP_NAME" --function-name "$function" --query name --output tsv
# Made when the host starts with the code for the first time. Only whether it is there is asked for, not the key.
await "the app has no key for blob events" \
  az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP_NAME" --query "systemKeys.blobs_extension && 'there'" --output tsv

echo "Reporting blobs to $function"
az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name event-subscription --only-show-errors --output none \
  --template-file infra/event-subscription.bicep \
  --parameters functionAppName="$AZURE_FUNCTION_APP_NAME" eventTopicName="$AZURE_EVENT_TOPIC_NAME"

echo "Sending a canary"
PipelineStorage__accountName=$AZURE_STORAGE_ACCOUNT_NAME dotnet run --project src/Pipeline.Cli -- canary
