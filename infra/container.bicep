metadata description = 'The same stages as a container that watches the storage account, for who runs containers already: the image of the Dockerfile on Container Apps, into a resource group that exists. It needs no Event Grid.'

@description('Of all resources.')
param location string = resourceGroup().location

@description('The image, with its tag or digest.')
@minLength(1)
param image string

@description('Azure Container Registry of this resource group that has the image. Empty: it is public.')
param registryName string = ''

@description('A storage account of this resource group with the containers and queues, as main.bicep makes one; do not let both homes work on one account under different settings. Empty: one is made.')
param existingStorageAccountName string = ''

@description('An Azure OpenAI account of this subscription. Empty: no model, summaries are extractive.')
param modelAccountName string = ''

@description('Its resource group.')
param modelAccountResourceGroup string = resourceGroup().name

@description('Deployment of the model in that account. It is also the name under which prices are set: letters, digits and underscores only.')
@minLength(2)
@maxLength(64)
param modelDeploymentName string = 'summaries'

@description('More settings by their environment names, as Pipeline__Prices__summaries__Input or Pipeline__Budget__PerDay; the README lists them.')
param settings { *: string } = {}

@description('Replicas at least. New dumps are found by a replica that looks through the container: with none, nobody would see them.')
@minValue(1)
@maxValue(300)
param minReplicas int = 1

@description('Replicas at most; with the articles of each, the calls of the model at most.')
@minValue(1)
@maxValue(300)
param maxReplicas int = 10

@description('Articles at work at once in a replica.')
@minValue(1)
@maxValue(1000)
param articlesAtOnce int = 16

@description('Days after which raw dumps are deleted. A dump is settled long before. Not used with an existing account.')
@minValue(7)
@maxValue(3650)
param rawArticlesRetentionDays int = 30

@description('Days after which what is left in work is deleted. Not used with an existing account.')
@minValue(7)
@maxValue(3650)
param workRetentionDays int = 14

@description('Days after the end of a dump until its articles, their events and their summaries are deleted; the app does it by Pipeline:Retention:ArticleDays, rules of the account delete the summaries and, 30 days later, what it has left. Zero: they are kept. With an existing account summaries are kept.')
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

@description('Gets alerts, beside the owners of the subscription. Empty: owners only.')
param alertEmail string = ''

var token = uniqueString(resourceGroup().id, 'container')
var tags = {}

module identity 'modules/identity.bicep' = {
  params: { name: 'id-${token}', location: location, tags: tags }
}

module storage 'modules/storage.bicep' = if (empty(existingStorageAccountName)) {
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    rawArticlesRetentionDays: rawArticlesRetentionDays
    workRetentionDays: workRetentionDays
    articleRetentionDays: articleRetentionDays
  }
}

module storageRoles 'modules/storage-roles.bicep' = {
  params: {
    storageName: storage.?outputs.name ?? existingStorageAccountName
    appPrincipalId: identity.outputs.principalId
    deployerPrincipalId: ''
    deployerPrincipalType: 'User'
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    token: token
    location: location
    tags: tags
    retentionDays: telemetryRetentionDays
    publisherPrincipalId: identity.outputs.principalId
  }
}

module modelRole 'modules/model-role.bicep' = if (!empty(modelAccountName)) {
  scope: resourceGroup(modelAccountResourceGroup)
  params: { accountName: modelAccountName, principalId: identity.outputs.principalId }
}

module registryRole 'modules/registry-role.bicep' = if (!empty(registryName)) {
  params: { registryName: registryName, principalId: identity.outputs.principalId }
}

module app 'modules/container-app.bicep' = {
  params: {
    token: token
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.?outputs.name ?? existingStorageAccountName
    image: image
    registryServer: registryRole.?outputs.loginServer ?? ''
    workspaceId: monitoring.outputs.workspaceId
    insightsConnectionString: monitoring.outputs.connectionString
    minReplicas: minReplicas
    maxReplicas: maxReplicas
    articlesAtOnce: articlesAtOnce
    settings: union(
      empty(modelAccountName)
        ? { Pipeline__Model__Provider: 'Extractive' }
        : {
            Pipeline__Model__Provider: 'AzureOpenAI'
            Pipeline__Model__Endpoint: modelRole.?outputs.endpoint
            Pipeline__Model__Name: modelDeploymentName
            Pipeline__Model__Escalation__Extractive: 'true'
          },
      articleRetentionDays > 0 ? { Pipeline__Retention__ArticleDays: string(articleRetentionDays) } : {},
      dumpRetentionDays > 0 ? { Pipeline__Retention__DumpDays: string(dumpRetentionDays) } : {},
      settings
    )
  }
  dependsOn: [storageRoles]
}

module alerts 'modules/alerts.bicep' = {
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
  }
}

@description('Where dumps go and answers come from.')
output storageAccountName string = storage.?outputs.name ?? existingStorageAccountName

@description('Of the container app.')
output containerAppName string = app.outputs.name
