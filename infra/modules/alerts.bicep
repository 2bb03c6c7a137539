metadata description = 'Five things that want a person: dead letters, an old backlog, urgent articles that wait, throttling that lasts, failed dumps. Each is a query of infra/queries.'

param token string
param location string
param tags { *: string }
param workspaceId string

@description('Empty: owners of the subscription only.')
param email string

var owner = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'

var rules = [
  {
    name: 'dead-letters'
    description: 'Articles or dumps ended as dead letters: the container dead-letters holds each with its reason.'
    query: loadTextContent('../queries/alert-dead-letters.kql')
    severity: 1
  }
  {
    name: 'oldest-message'
    description: 'Work has waited for more than an hour: is the model throttled, down, or out of budget?'
    query: loadTextContent('../queries/alert-oldest-message.kql')
    severity: 2
  }
  {
    name: 'urgent-waits'
    description: 'Urgent articles have waited for more than five minutes: is more called urgent than the quota and the places of the lane allow?'
    query: loadTextContent('../queries/alert-urgent-waits.kql')
    severity: 1
  }
  {
    name: 'throttling'
    description: 'More articles were deferred than delivered: the model\'s quota is too small for the load. pipeline plan says what it needs.'
    query: loadTextContent('../queries/alert-throttling.kql')
    severity: 3
  }
  {
    name: 'failed-dumps'
    description: 'Whole dumps could not be read: their rows in the ledger say why.'
    query: loadTextContent('../queries/alert-failed-dumps.kql')
    severity: 2
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'pipeline'
    armRoleReceivers: [{ name: 'owners', roleId: owner, useCommonAlertSchema: true }]
    emailReceivers: empty(email) ? [] : [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${rule.name}-${token}'
    location: location
    tags: tags
    properties: {
      displayName: 'Pipeline: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT30M'
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
