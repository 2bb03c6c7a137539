metadata description = 'What the app, and who deploys it, may do with the data.'

param storageName string
param appPrincipalId string

@description('Empty for nobody.')
param deployerPrincipalId string
param deployerPrincipalType string

// The app's account is also its host's, which asks for these three on the whole account.
var appRoles = {
  // Storage Blob Data Owner: the host's leases and keys; all containers; the package it runs from.
  blobs: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  // Storage Queue Data Contributor: read, renew, delete and send; the blob trigger makes an internal queue.
  queues: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  // Storage Table Data Contributor: the ledger, the shared quota; the host's diagnostic events.
  tables: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

var deployerRoles = {
  // Storage Blob Data Contributor: uploads the package and the canary's dump, reads summaries too large for a message.
  blobs: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  // Storage Queue Data Contributor: looks at all queues, takes the canary's answer.
  queues: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  // Storage Table Data Reader: looks at the ledger.
  tables: '76199698-9eea-4c19-bc75-cec21354c6b6'
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: storageName }

resource appRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(appRoles): {
    name: guid(account.id, appPrincipalId, role.value)
    scope: account
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

resource deployerRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(deployerRoles): if (!empty(deployerPrincipalId)) {
    name: guid(account.id, deployerPrincipalId, role.value)
    scope: account
    properties: {
      principalId: deployerPrincipalId
      principalType: deployerPrincipalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]
