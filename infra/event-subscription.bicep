metadata description = 'Reports each blob in raw-articles to the function. Deployed by the hook: the key exists only after the code has started once, and the app must answer when the subscription is made.'

@description('Name of the Functions app.')
param functionAppName string

@description('Name of the system topic of the storage account.')
param eventTopicName string

// To any other name the host answers 202 and drops the event.
var functionName = 'AcceptDump'
var container = 'raw-articles'

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName

  // Only its keys are asked for; there is no type for it.
  #disable-next-line BCP081
  resource host 'host' existing = { name: 'default' }
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = { name: eventTopicName }

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: container
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${app::host.listKeys().systemKeys.blobs_extension}'
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${container}/'
    }
    eventDeliverySchema: 'EventGridSchema'
    // What is still not delivered then, Sweep finds in the container.
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}
