metadata description = 'Where the account\'s events come from. Who gets them: event-subscription.bicep.'

param name string
param location string
param tags { *: string }
param storageName string

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = { name: storageName }

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: name
  location: location
  tags: tags
  properties: { source: storage.id, topicType: 'Microsoft.Storage.StorageAccounts' }
}

output name string = topic.name
