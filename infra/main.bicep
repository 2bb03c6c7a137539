metadata description = 'The pipeline in a resource group of its own. The event subscription follows after the first deployment of the code: event-subscription.bicep.'

targetScope = 'subscription'

@description('Names the resource group and, hashed, everything in it.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Of all resources. Flex Consumption and the model must be offered there.')
param location string

@description('Object id of who deploys: may then upload dumps and read answers, and so send the canary. Empty for nobody.')
param principalId string = ''

@description('Kind of principalId.')
@allowed(['User', 'ServicePrincipal', 'Group'])
param principalType string = 'User'

@description('An Azure OpenAI account that exists, in this subscription. Empty: one is made.')
param existingModelAccountName string = ''

@description('Its resource group.')
param existingModelAccountResourceGroup string = ''

@description('Deployment of the model. It is also the name under which prices are set: letters, digits and underscores only. In an existing account it must be there.')
@minLength(2)
@maxLength(64)
param modelDeploymentName string = 'summaries'

@description('Model, by its name in Azure OpenAI. Not used with an existing account.')
param modelName string = 'gpt-5.4-nano'

@description('Version of the model. Not used with an existing account.')
param modelVersion string = '2026-03-17'

@description('How and where the model is served. Not used with an existing account.')
@allowed(['GlobalStandard', 'DataZoneStandard', 'Standard'])
param modelSku string = 'GlobalStandard'

@description('Content filter policy of the account that the deployment gets; it must be there, so set it after the first deployment. Empty: the default, which blocks much news of war and crime at medium severity. Not used with an existing account.')
@maxLength(64)
param raiPolicyName string = ''

@description('Whether the extractive summarizer, last, summarises what the model gave no usable summary of, such as what its filter blocks. Otherwise that is rejected or becomes a dead letter.')
param extractiveLast bool = true

@description('Quota of the deployment in thousands of tokens a minute; pipeline plan says what a load needs. Not used with an existing account.')
@minValue(1)
param modelCapacity int = 100

@description('Price by the million tokens, as numbers in text: Input, CachedInput, Output. Empty: cost is not known.')
param modelPrice modelPriceType = {}

@description('Ceiling of a day\'s spending on the model, a number in text, in the currency. Needs the price. Empty: none.')
param modelSpendingPerDay string = ''

@description('Of prices and sums, three letters.')
@minLength(3)
@maxLength(3)
param currency string = 'USD'

@description('Instances of each function at most; with six messages at work in each, the calls of the model at most.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB. It also decides its share of a processor.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Days after which raw dumps are deleted. A dump is settled long before.')
@minValue(7)
@maxValue(3650)
param rawArticlesRetentionDays int = 30

@description('Days after which what is left in work is deleted; the pipeline itself removes it when a dump is settled.')
@minValue(7)
@maxValue(3650)
param workRetentionDays int = 14

@description('Days after the end of a dump until its articles, their events and their summaries are deleted; the app does it by Pipeline:Retention:ArticleDays, rules of the account delete the summaries and, 30 days later, what it has left. Zero: they are kept.')
@minValue(0)
@maxValue(3650)
param articleRetentionDays int = 0

@description('Days after the end of a dump until its row in the ledger is deleted, by Pipeline:Retention:DumpDays: articleRetentionDays at least. Zero: it is kept.')
@minValue(0)
@maxValue(3650)
param dumpRetentionDays int = 0

@description('Days that logs, traces and metrics are kept.')
@minValue(30)
@maxValue(730)
param telemetryRetentionDays int = 30

@description('Whether the app reaches storage and model through private endpoints in a network of its own. An existing model account gets no endpoint here.')
param privateNetwork bool = false

@description('Whether storage, and a model account that is made, can be reached from the internet. Disabled needs privateNetwork: who uploads, reads answers or deploys then needs a way into the network.')
@allowed(['Enabled', 'Disabled'])
param publicNetworkAccess string = 'Enabled'

@description('The image for the desk, with its tag or digest; what the Dockerfile makes. Not used without deskClientId.')
param deskImage string = ''

@description('Azure Container Registry that has the image, in the pipeline\'s resource group. Empty: the image is public.')
param deskRegistryName string = ''

@description('Application (client) id of a registration in Entra: people sign in to the desk by it. Empty: no desk.')
param deskClientId string = ''

@description('Whether operators act at the desk: drop files, replay, cancel, forget. Otherwise it is for reading, and so is its identity.')
param deskActions bool = false

@description('Gets alerts and budget warnings, beside the owners of the subscription. Empty: owners only.')
param alertEmail string = ''

@description('Monthly budget of the resource group in the subscription\'s currency; warns at 80 and 100 %. Zero: none.')
@minValue(0)
param monthlyBudget int = 50

@description('First day of the month in which the budget starts. Leave it.')
param budgetStart string = utcNow('yyyy-MM-01')

@description('By the million tokens, as numbers in text.')
type modelPriceType = {
  Input: string?
  CachedInput: string?
  Output: string?
}

var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}-pipeline'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-${token}', location: location, tags: tags }
}

var settings = union(
  {
    Pipeline__Model__Provider: 'AzureOpenAI'
    Pipeline__Model__Endpoint: modelRole.outputs.endpoint
    Pipeline__Model__Name: modelDeploymentName
    Pipeline__Budget__Currency: currency
  },
  empty(modelSpendingPerDay) ? {} : { Pipeline__Budget__PerDay: modelSpendingPerDay },
  empty(modelPrice.?Input) ? {} : { 'Pipeline__Prices__${modelDeploymentName}__Input': modelPrice.?Input },
  empty(modelPrice.?CachedInput) ? {} : { 'Pipeline__Prices__${modelDeploymentName}__CachedInput': modelPrice.?CachedInput },
  empty(modelPrice.?Output) ? {} : { 'Pipeline__Prices__${modelDeploymentName}__Output': modelPrice.?Output }
)

// The desk gets all events; with a route, the default one ends.
var deskRoutes = empty(deskClientId)
  ? {}
  : {
      Pipeline__Routes__all__Queue: 'article-summaries'
      Pipeline__Routes__desk__Queue: 'article-summaries-desk'
      Pipeline__Routes__desk__Events__0: 'Summarized'
      Pipeline__Routes__desk__Events__1: 'Rejected'
      Pipeline__Routes__desk__Events__2: 'Forgotten'
      Pipeline__Routes__desk__Events__3: 'Completed'
    }

// The app itself would be shut out.
var reachable = publicNetworkAccess == 'Disabled' && !privateNetwork
  ? fail('publicNetworkAccess Disabled needs privateNetwork true.')
  : publicNetworkAccess == 'Disabled' && !empty(deskClientId)
      ? fail('The desk is outside of the private network: publicNetworkAccess Disabled shuts it out.')
      : publicNetworkAccess

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    rawArticlesRetentionDays: rawArticlesRetentionDays
    workRetentionDays: workRetentionDays
    articleRetentionDays: articleRetentionDays
    publicNetworkAccess: reachable
  }
}

module storageRoles 'modules/storage-roles.bicep' = {
  scope: group
  params: {
    storageName: storage.outputs.name
    appPrincipalId: identity.outputs.principalId
    deployerPrincipalId: principalId
    deployerPrincipalType: principalType
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    retentionDays: telemetryRetentionDays
    publisherPrincipalId: identity.outputs.principalId
  }
}

module model 'modules/model.bicep' = if (empty(existingModelAccountName)) {
  scope: group
  params: {
    name: 'oai-${token}'
    location: location
    tags: tags
    deploymentName: modelDeploymentName
    modelName: modelName
    modelVersion: modelVersion
    sku: modelSku
    capacity: modelCapacity
    raiPolicyName: raiPolicyName
    publicNetworkAccess: reachable
  }
}

module modelRole 'modules/model-role.bicep' = {
  scope: resourceGroup(empty(existingModelAccountName) ? group.name : existingModelAccountResourceGroup)
  params: {
    accountName: model.?outputs.name ?? existingModelAccountName
    principalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    // Not as the modules' outputs: how many endpoints there are must be known before anything is made.
    storageName: 'st${token}'
    modelAccountName: empty(existingModelAccountName) ? 'oai-${token}' : ''
  }
  dependsOn: [storage, model]
}

module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainerUrl: storage.outputs.packageContainerUrl
    insightsConnectionString: monitoring.outputs.connectionString
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    subnetId: network.?outputs.appSubnetId ?? ''
    settings: union(
      settings,
      deskRoutes,
      extractiveLast ? { Pipeline__Model__Escalation__Extractive: 'true' } : {},
      articleRetentionDays > 0 ? { Pipeline__Retention__ArticleDays: string(articleRetentionDays) } : {},
      dumpRetentionDays > 0 ? { Pipeline__Retention__DumpDays: string(dumpRetentionDays) } : {}
    )
  }
  dependsOn: [storageRoles]
}

module deskAccess 'modules/desk-access.bicep' = if (!empty(deskClientId)) {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    storageName: storage.outputs.name
    actions: deskActions
    registryName: deskRegistryName
  }
}

module desk 'modules/desk.bicep' = if (!empty(deskClientId)) {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    identityId: deskAccess.?outputs.identityId ?? ''
    identityClientId: deskAccess.?outputs.identityClientId ?? ''
    registryServer: deskAccess.?outputs.registryServer ?? ''
    storageName: storage.outputs.name
    image: empty(deskImage) ? fail('deskClientId needs deskImage.') : deskImage
    workspaceId: monitoring.outputs.workspaceId
    clientId: deskClientId
    actions: deskActions
    settings: settings
  }
}

module events 'modules/event-topic.bicep' = {
  scope: group
  params: { name: 'evgt-${token}', location: location, tags: tags, storageName: storage.outputs.name }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
  }
}

module workbook 'modules/workbook.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  scope: group
  params: { amount: monthlyBudget, start: budgetStart, email: alertEmail }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = app.outputs.name
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.name
output AZURE_EVENT_TOPIC_NAME string = events.outputs.name
output AZURE_MODEL_ENDPOINT string = modelRole.outputs.endpoint
output AZURE_MODEL_DEPLOYMENT string = modelDeploymentName
output AZURE_DESK_URL string = desk.?outputs.url ?? ''
