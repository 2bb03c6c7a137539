metadata description = 'The desk as a container app of its own, behind the sign-in of Entra. It holds no secret: storage goes by its identity, the sign-in by tokens that the browser brings.'

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

@description('Application (client) id of the registration in Entra by which people sign in.')
param clientId string
param actions bool

@description('Those of the app, so that ceilings and quota are shown.')
param settings { *: string? }

var name = 'desk-${token}'

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: storageName }

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: 'cae-${name}'
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
  name: name
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
      ingress: { external: true, targetPort: 8080, transport: 'auto', allowInsecure: false }
      registries: empty(registryServer) ? [] : [{ server: registryServer, identity: identityId }]
    }
    template: {
      containers: [
        {
          name: 'desk'
          image: image
          // In place of the image's own, which is the stages.
          command: ['dotnet', 'Pipeline.Cli.dll']
          args: ['desk', '--data', '/tmp']
          resources: { cpu: json('1'), memory: '2Gi' }
          volumeMounts: [{ volumeName: 'index', mountPath: '/tmp' }]
          env: map(
            items(union(
              settings,
              {
                PipelineStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
                PipelineStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
                PipelineStorage__tableServiceUri: storage.properties.primaryEndpoints.table
                PipelineStorage__credential: 'managedidentity'
                PipelineStorage__clientId: identityClientId
                // DefaultAzureCredential, by which the findings of doctor ask the model, looks for this one.
                AZURE_CLIENT_ID: identityClientId
                Pipeline__Desk__Url: 'http://0.0.0.0:8080'
                Pipeline__Desk__Hosts__0: '${name}.${environment.properties.defaultDomain}'
                // The platform sets the header after the sign-in below, and takes it from whoever else sends it.
                Pipeline__Desk__TrustPrincipal: 'true'
                Pipeline__Desk__ReadOnly: string(!actions)
              }
            )),
            setting => { name: setting.key, value: setting.value }
          )
        }
      ]
      // The index is made anew, and filled from what is stored, when the replica is.
      volumes: [{ name: 'index', storageType: 'EmptyDir' }]
      // Two would share the events between them.
      scale: { minReplicas: 1, maxReplicas: 1 }
    }
  }
}

resource signIn 'Microsoft.App/containerApps/authConfigs@2025-01-01' = {
  parent: app
  name: 'current'
  properties: {
    platform: { enabled: true }
    globalValidation: { unauthenticatedClientAction: 'RedirectToLoginPage', redirectToProvider: 'azureactivedirectory' }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        // Without a secret the platform asks for the id token alone, which has the person's roles.
        registration: { clientId: clientId, openIdIssuer: '${az.environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0' }
      }
    }
  }
}

output url string = 'https://${app.properties.configuration.ingress.fqdn}'
