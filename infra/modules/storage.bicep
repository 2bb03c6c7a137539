metadata description = 'The account with the data: containers, queues, the ledger. It is the host\'s own account too.'

param name string
param location string
param tags { *: string }
param rawArticlesRetentionDays int
param workRetentionDays int

@description('Days after which summaries are deleted. Articles and dead letters go with their rows by the setting Pipeline:Retention:ArticleDays; what it does not know or has missed, 30 days later. Zero: never.')
param articleRetentionDays int

@allowed(['Enabled', 'Disabled'])
param publicNetworkAccess string = 'Enabled'

var containers = ['raw-articles', 'articles', 'summaries', 'dead-letters', 'work']

var queues = [
  'dumps'
  'articles'
  'articles-urgent'
  'article-summaries'
  'feedback'
  'dumps-poison'
  'articles-poison'
  'articles-urgent-poison'
  'feedback-poison'
  'webjobs-blobtrigger-poison'
]

var packages = 'packages'

// After Sweep has had time to remove them, with the rows that name them.
var leftoverDays = articleRetentionDays > 0 ? articleRetentionDays + 30 : 0

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: publicNetworkAccess
    networkAcls: { defaultAction: publicNetworkAccess == 'Enabled' ? 'Allow' : 'Deny', bypass: 'AzureServices' }
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource container 'containers' = [for container in concat(containers, [packages]): { name: container }]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for queue in queues: { name: queue }]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource ledger 'tables' = { name: 'ledger' }
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          for rule in filter(
            [
              { container: 'raw-articles', days: rawArticlesRetentionDays }
              { container: 'work', days: workRetentionDays }
              { container: 'summaries', days: articleRetentionDays }
              { container: 'articles', days: leftoverDays }
              { container: 'dead-letters', days: leftoverDays }
            ],
            rule => rule.days > 0
          ): {
            name: 'delete-old-${rule.container}'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${rule.container}/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: rule.days } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}

output name string = account.name
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${packages}'
