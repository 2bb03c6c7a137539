metadata description = 'An Azure OpenAI account with one deployment. Keys are off: callers need a role.'

param name string
param location string
param tags { *: string }
param deploymentName string
param modelName string
param modelVersion string
param sku string
param capacity int

@description('A content filter policy of the account. Empty: the default.')
param raiPolicyName string = ''

@allowed(['Enabled', 'Disabled'])
param publicNetworkAccess string

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: publicNetworkAccess
  }

  resource deployment 'deployments' = {
    name: deploymentName
    sku: { name: sku, capacity: capacity }
    properties: {
      model: { format: 'OpenAI', name: modelName, version: modelVersion }
      versionUpgradeOption: 'OnceCurrentVersionExpired'
      raiPolicyName: empty(raiPolicyName) ? null : raiPolicyName
    }
  }
}

output name string = account.name
