metadata description = 'A network of the app\'s own, with private endpoints for the storage and the model. Names resolve to them within it only.'

param token string
param location string
param tags { *: string }
param storageName string

@description('The model\'s account in this resource group. Empty: it is elsewhere, and gets no endpoint here.')
param modelAccountName string

var suffix = environment().suffixes.storage
var services = concat(
  map(['blob', 'queue', 'table'], kind => {
    kind: kind
    zone: 'privatelink.${kind}.${suffix}'
    id: resourceId('Microsoft.Storage/storageAccounts', storageName)
  }),
  empty(modelAccountName)
    ? []
    : [
        {
          kind: 'account'
          zone: 'privatelink.openai.azure.com'
          id: resourceId('Microsoft.CognitiveServices/accounts', modelAccountName)
        }
      ]
)

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.40.0.0/24'] }
    subnets: [
      {
        name: 'app'
        properties: {
          // Flex Consumption shares an address among instances; a /26 is enough for the most that are allowed.
          addressPrefix: '10.40.0.0/26'
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.40.0.64/27' }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in services: {
    name: service.zone
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, i) in services: {
    parent: zone[i]
    name: 'vnet-${token}'
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

// One after the other: an account takes one change of its endpoints at a time.
@batchSize(1)
resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for service in services: {
    name: 'pe-${service.kind}-${token}'
    location: location
    tags: tags
    properties: {
      subnet: { id: '${network.id}/subnets/endpoints' }
      privateLinkServiceConnections: [
        {
          name: service.kind
          properties: { privateLinkServiceId: service.id, groupIds: [service.kind] }
        }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (service, i) in services: {
    parent: endpoint[i]
    name: 'default'
    properties: { privateDnsZoneConfigs: [{ name: service.kind, properties: { privateDnsZoneId: zone[i].id } }] }
  }
]

// Only when all names resolve in it.
output appSubnetId string = length(names) > 0 ? '${network.id}/subnets/app' : ''
