metadata description = 'The identity of the desk and what it may do: take from its own queue and read the rest, or everything that its operators may.'

param token string
param location string
param tags { *: string }
param storageName string

@description('Whether operators act at the desk: drop files, replay, cancel, forget. The identity then writes wherever the app does.')
param actions bool

@description('Azure Container Registry of this resource group that has the image. Empty: it is public.')
param registryName string

var queueName = 'article-summaries-desk'

// Storage Queue Data Contributor: a reader that renews its hold on a message needs write, which the Message Processor lacks.
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
// Storage Blob Data Contributor.
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
// Storage Table Data Contributor.
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var pull = '7f951dda-4ed3-4680-a7ca-43fe172d538d' // AcrPull

var accountRoles = actions
  ? [blobContributor, queueContributor, tableContributor]
  : [
      '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1' // Storage Blob Data Reader: articles beside their summaries, dead letters, dumps.
      '19e7f393-937e-4f77-808e-94535d297925' // Storage Queue Data Reader: how many wait in each queue, and for how long.
      '76199698-9eea-4c19-bc75-cec21354c6b6' // Storage Table Data Reader: the ledger.
    ]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-desk-${token}'
  location: location
  tags: tags
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource summaries 'containers' existing = { name: 'summaries' }
  }

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource queue 'queues' = [for suffix in ['', '-poison']: { name: '${queueName}${suffix}' }]
  }

  resource tableService 'tableServices' existing = {
    name: 'default'

    resource ledger 'tables' existing = { name: 'ledger' }
  }
}

resource accountRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in accountRoles: {
    name: guid(account.id, identity.id, role)
    scope: account
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource queueRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for i in range(0, 2): {
    name: guid(account::queueService::queue[i].id, identity.id, queueContributor)
    scope: account::queueService::queue[i]
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueContributor)
    }
  }
]

// A new desk fills its index as 'pipeline replay' does: an event too large for a message is a blob here.
resource summariesRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::summaries.id, identity.id, blobContributor)
  scope: account::blobs::summaries
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
  }
}

// The same replay remembers in the ledger how far it has come.
resource ledgerRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::tableService::ledger.id, identity.id, tableContributor)
  scope: account::tableService::ledger
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableContributor)
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registryName)) {
  name: empty(registryName) ? 'none' : registryName
}

resource registryRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  name: guid(registry.id, identity.id, pull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', pull)
  }
}

output identityId string = identity.id
output identityClientId string = identity.properties.clientId
output registryServer string = empty(registryName) ? '' : registry!.properties.loginServer
