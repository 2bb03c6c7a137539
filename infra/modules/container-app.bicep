metadata description = 'The stages in a container that watches the storage account. Replicas follow the queues. It holds no secret: storage, telemetry and model go by the identity.'

param token string
param location string
param tags { *: string }
param identityId string
param identityClientId string
param storageName string
param image string

@description('Login server of the registry that the identity pulls from. Empty: the image is public.')
param registryServer string
param workspaceId string
param insightsConnectionString string
param minReplicas int
param maxReplicas int
param articlesAtOnce int

@description('On top of those for storage and telemetry.')
param settings { *: string? }

// What is at work after the stop may go on for a third of the platform's own grace; then it is given back.
var graceSeconds = 60

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: storageName }

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: 'cae-${token}'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: { destination: 'azure-monitor' }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'ContainerAppConsoleLogs', enabled: true }, { category: 'ContainerAppSystemLogs', enabled: true }]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: 'ca-${token}'
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identityId }]
    }
    template: {
      terminationGracePeriodSeconds: graceSeconds
      containers: [
        {
          name: 'pipeline'
          image: image
          resources: { cpu: json('1'), memory: '2Gi' }
          volumeMounts: [{ volumeName: 'temporary', mountPath: '/tmp' }]
          env: map(
            items(union(
              {
                PipelineStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
                PipelineStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
                PipelineStorage__tableServiceUri: storage.properties.primaryEndpoints.table
                PipelineStorage__credential: 'managedidentity'
                PipelineStorage__clientId: identityClientId
                // DefaultAzureCredential, which the model is called with, looks for this one.
                AZURE_CLIENT_ID: identityClientId
                APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
                APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
                Pipeline__Host__Articles: string(articlesAtOnce)
                Pipeline__Host__Grace: '00:00:${graceSeconds / 3}'
              },
              settings
            )),
            setting => { name: setting.key, value: setting.value }
          )
        }
      ]
      volumes: [{ name: 'temporary', storageType: 'EmptyDir' }]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        cooldownPeriod: 300
        pollingInterval: 30
        // Hidden messages count too: a replica that is busy with the last of them is not taken away. A replica has eight urgent articles at
        // work by default (Pipeline:Host:UrgentArticles).
        rules: [
          for queue in [
            { name: 'articles', length: articlesAtOnce }
            { name: 'articles-urgent', length: 8 }
            { name: 'dumps', length: 1 }
          ]: {
            name: queue.name
            custom: {
              type: 'azure-queue'
              identity: identityId
              metadata: {
                accountName: storage.name
                queueName: queue.name
                queueLength: string(queue.length)
                queueLengthStrategy: 'all'
              }
            }
          }
        ]
      }
    }
  }
}

output name string = app.name
