# After each azd deploy: reports blobs to the function, then sends a canary through. Running it again changes nothing.
# Reads what azd provision put out: AZURE_RESOURCE_GROUP, AZURE_FUNCTION_APP_NAME, AZURE_EVENT_TOPIC_NAME, AZURE_STORAGE_ACCOUNT_NAME.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '../..')

$function = 'AcceptDump'
$tries = if ($env:POSTDEPLOY_TRIES) { [int]$env:POSTDEPLOY_TRIES } else { 60 }
$pause = if ($env:POSTDEPLOY_PAUSE) { [int]$env:POSTDEPLOY_PAUSE } else { 10 }

function Stop-Deploy([string]$Message) {
    [Console]::Error.WriteLine("postdeploy: $Message")
    exit 1
}

foreach ($name in 'AZURE_RESOURCE_GROUP', 'AZURE_FUNCTION_APP_NAME', 'AZURE_EVENT_TOPIC_NAME', 'AZURE_STORAGE_ACCOUNT_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) {
        Stop-Deploy "$name is not set; run 'azd provision' first, or 'azd env refresh'"
    }
}

if (-not (Get-Command az -ErrorAction SilentlyContinue)) { Stop-Deploy "the Azure CLI (az) is needed; install it and run 'az login'" }
if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) { Stop-Deploy 'the .NET SDK is needed' }

# Waits until a query on the app answers something.
function Wait-For([string]$What, [scriptblock]$Query) {
    for ($n = 1; -not (& $Query); $n++) {
        if ($n -ge $tries) { Stop-Deploy "$What after $tries tries; see the app's log stream" }
        Start-Sleep -Seconds $pause
    }
}

# To an unknown function the host answers 202 and drops the event: it must be there before anything is sent to it.
Wait-For "the app has no function $function" {
    az functionapp function show --resource-group $env:AZURE_RESOURCE_GROUP --name $env:AZURE_FUNCTION_APP_NAME --function-name $function --query name --output tsv 2>$null
}
# Made when the host starts with the code for the first time. Only whether it is there is asked for, not the key.
Wait-For 'the app has no key for blob events' {
    az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:AZURE_FUNCTION_APP_NAME --query "systemKeys.blobs_extension && 'there'" --output tsv 2>$null
}

Write-Host "Reporting blobs to $function"
az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name event-subscription --only-show-errors --output none `
    --template-file infra/event-subscription.bicep `
    --parameters functionAppName=$env:AZURE_FUNCTION_APP_NAME eventTopicName=$env:AZURE_EVENT_TOPIC_NAME
if ($LASTEXITCODE -ne 0) { Stop-Deploy 'the event subscription could not be made' }

Write-Host 'Sending a canary'
$env:PipelineStorage__accountName = $env:AZURE_STORAGE_ACCOUNT_NAME
dotnet run --project src/Pipeline.Cli -- canary
exit $LASTEXITCODE
