metadata description = 'The queries of infra/queries on one page.'

param token string
param location string
param tags { *: string }
param workspaceId string

var parts = [
  { title: 'In flight', query: loadTextContent('../queries/in-flight.kql'), shape: 'linechart' }
  { title: 'What failed, and why', query: loadTextContent('../queries/failures.kql'), shape: 'table' }
  { title: 'Cost by day and model', query: loadTextContent('../queries/cost.kql'), shape: 'table' }
  { title: 'Quota', query: loadTextContent('../queries/quota.kql'), shape: 'linechart' }
  { title: 'Where time goes', query: loadTextContent('../queries/time.kql'), shape: 'table' }
]

var range = {
  type: 9
  name: 'range'
  content: {
    version: 'KqlParameterItem/1.0'
    style: 'pills'
    parameters: [
      {
        version: 'KqlParameterItem/1.0'
        name: 'range'
        label: 'Time'
        type: 4
        value: { durationMs: 86400000 }
        typeSettings: { selectableValues: [{ durationMs: 3600000 }, { durationMs: 86400000 }, { durationMs: 604800000 }, { durationMs: 2592000000 }] }
      }
    ]
  }
}

var items = [
  for part in parts: {
    type: 3
    name: part.title
    content: {
      version: 'KqlItem/1.0'
      title: part.title
      query: part.query
      visualization: part.shape
      size: 0
      queryType: 0
      resourceType: 'microsoft.operationalinsights/workspaces'
      timeContextFromParameter: 'range'
    }
  }
]

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(token, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: 'Pipeline'
    sourceId: workspaceId
    serializedData: string({
      version: 'Notebook/1.0'
      items: concat([range], items)
      fallbackResourceIds: [workspaceId]
    })
  }
}
