metadata description = 'The Functions app on Flex Consumption. It holds no secret: storage, telemetry and model go by the identity.'

param token string
param location string
param tags { *: string }
param identityId string
param identityClientId string
param storageName string
param packageContainerUrl string
param insightsConnectionString string
param maximumInstanceCount int
param instanceMemoryMB int

@description('Through which it goes out. Empty: the internet.')
param subnetId string

@description('On top of those for storage and telemetry.')
param settings { *: string? }

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: storageName }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'pipeline' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { maximumInstanceCount: maximumInstanceCount, instanceMemoryMB: instanceMemoryMB }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      {
        AzureWebJobsStorage__accountName: storage.name
        AzureWebJobsStorage__credential: 'managedidentity'
        AzureWebJobsStorage__clientId: identityClientId
        PipelineStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
        PipelineStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
        PipelineStorage__tableServiceUri: storage.properties.primaryEndpoints.table
        PipelineStorage__credential: 'managedidentity'
        PipelineStorage__clientId: identityClientId
        // DefaultAzureCredential, which the model is called with, looks for this one.
        AZURE_CLIENT_ID: identityClientId
        APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      },
      settings
    )
  }
}

output name string = app.name
