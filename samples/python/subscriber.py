# Prints summaries as they come off a queue, each point with the sentences of the article that carry it.
#
#     PipelineStorage='CONNECTION STRING' python3 subscriber.py        (pip install -r requirements.txt first)
import base64, contextlib, hashlib, json, os, sys, time
from azure.core.exceptions import ResourceExistsError, ResourceNotFoundError
from azure.data.tables import TableServiceClient
from azure.storage.blob import BlobServiceClient
from azure.storage.queue import QueueServiceClient

storage = os.environ["PipelineStorage"]  # whole: not every Python SDK knows UseDevelopmentStorage=true
name = os.environ.get("PipelineQueue", "article-summaries")
blobs = BlobServiceClient.from_connection_string(storage)
queues = QueueServiceClient.from_connection_string(storage)
queue, poison = queues.get_queue_client(name), queues.get_queue_client(name + "-poison")
seen = TableServiceClient.from_connection_string(storage).create_table_if_not_exists("seenbypython")
sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)

def payload(event):
    if "data" in event:
        return event["data"]
    container, *path = event["dataref"].split("/")  # what is too large for a message is in a blob: CONTAINER/NAME
    if container != "summaries" or any(part in ("", ".", "..") for part in path):
        raise ValueError(f"{event['id']} refers to {event['dataref']}")
    content = blobs.get_blob_client(container, "/".join(path)).download_blob().readall()
    if (len(content), hashlib.sha256(content).hexdigest()) != (event["datalength"], event["datahash"]):
        raise ValueError(f"{event['id']}: not the payload")
    return json.loads(content)

def handle(summarized):
    article = json.loads(blobs.get_blob_client("articles", summarized["articleBlob"]).download_blob().readall())
    body = article["article"]["body"].encode("utf-16-le")  # offsets count UTF-16 code units: two bytes each
    lines = [summarized["headline"]]
    for point in summarized["keyPoints"]:
        lines.append(f"  - {point['text']}")
        lines += [f"      {e['start']}..{e['end']} {body[2 * e['start']:2 * e['end']].decode('utf-16-le')}" for e in point["evidence"]]
    print("\n".join(lines))

def receive(text):
    event = json.loads(text if text.startswith("{") else base64.b64decode(text))
    if event["type"] == "pipeline.article.summarized.v1":
        try:
            seen.get_entity(event["id"], "event")  # a repeat
        except ResourceNotFoundError:
            handle(payload(event))  # where the effect goes into a database, write the id in the same transaction
            seen.upsert_entity({"PartitionKey": event["id"], "RowKey": "event"})

with contextlib.suppress(ResourceExistsError):
    poison.create_queue()
while True:
    for message in queue.receive_messages(messages_per_page=16, visibility_timeout=60):
        try:
            receive(message.content)
        except Exception as failure:
            print(message.id, failure, file=sys.stderr)
            if message.dequeue_count < 5:
                continue  # shown again in a minute
            poison.send_message(message.content, time_to_live=-1)
        queue.delete_message(message)
    time.sleep(1)
