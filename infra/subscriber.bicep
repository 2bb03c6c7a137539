metadata description = 'Lets a subscriber read one queue and the summaries that were too large for it. One deployment a subscriber, into the resource group of the pipeline.'

@description('Name of the pipeline\'s storage account.')
param storageName string

@description('Object id of the subscriber\'s identity.')
param principalId string

@description('Kind of principalId.')
@allowed(['ServicePrincipal', 'User', 'Group'])
param principalType string = 'ServicePrincipal'

@description('The queue that a route of the pipeline names. It is made if it is not there.')
@minLength(3)
@maxLength(56)
param queueName string = 'article-summaries'

@description('Table in which the subscriber remembers what it has seen. Empty: it remembers elsewhere.')
@maxLength(63)
param seenTableName string = ''

@description('Whether it may send to the queue feedback what its readers say of summaries.')
param givesFeedback bool = false

// Storage Queue Data Contributor, on two queues only: a reader that renews its hold on a message needs write, which the
// Message Processor lacks; what it cannot handle goes to its poison queue.
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
// Storage Blob Data Reader, on the summaries only: follows dataref.
var blobReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
// Storage Table Data Contributor, on its own table only.
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

// Storage Queue Data Message Sender, on the queue feedback only.
var messageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource summaries 'containers' existing = { name: 'summaries' }
  }

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource feedback 'queues' existing = { name: 'feedback' }

    resource queue 'queues' = [for suffix in ['', '-poison']: { name: '${queueName}${suffix}' }]
  }

  resource tableService 'tableServices' existing = {
    name: 'default'

    resource seen 'tables' = if (!empty(seenTableName)) { name: empty(seenTableName) ? 'none' : seenTableName }
  }
}

resource queueRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for i in range(0, 2): {
    name: guid(account::queueService::queue[i].id, principalId, queueContributor)
    scope: account::queueService::queue[i]
    properties: {
      principalId: principalId
      principalType: principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueContributor)
    }
  }
]

resource feedbackRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (givesFeedback) {
  name: guid(account::queueService::feedback.id, principalId, messageSender)
  scope: account::queueService::feedback
  properties: {
    principalId: principalId
    principalType: principalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', messageSender)
  }
}

resource summariesRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::summaries.id, principalId, blobReader)
  scope: account::blobs::summaries
  properties: {
    principalId: principalId
    principalType: principalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobReader)
  }
}

resource seenRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(seenTableName)) {
  name: guid(account::tableService::seen.id, principalId, tableContributor)
  scope: account::tableService::seen
  properties: {
    principalId: principalId
    principalType: principalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableContributor)
  }
}
