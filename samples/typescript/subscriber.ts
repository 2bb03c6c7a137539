// Prints summaries as they come off a queue, each point with the sentences of the article that carry it.
//
//     PipelineStorage='CONNECTION STRING' npm start        (npm ci first)
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { RestError, TableClient } from "@azure/data-tables";
import { BlobServiceClient } from "@azure/storage-blob";
import { QueueServiceClient } from "@azure/storage-queue";

type Evidence = { start: number; end: number; text: string };
type Summarized = { articleBlob: string; headline: string; keyPoints: { text: string; evidence: Evidence[] }[] };
type Event = { id: string; type: string; data?: Summarized; dataref?: string; datahash?: string; datalength?: number };

const storage = process.env.PipelineStorage ?? "UseDevelopmentStorage=true";
const name = process.env.PipelineQueue ?? "article-summaries";
const blobs = BlobServiceClient.fromConnectionString(storage);
const queues = QueueServiceClient.fromConnectionString(storage);
const [queue, poison] = [queues.getQueueClient(name), queues.getQueueClient(`${name}-poison`)];
const seen = TableClient.fromConnectionString(storage, "seenbytypescript", { allowInsecureConnection: true });

const download = (container: string, blob: string) => blobs.getContainerClient(container).getBlobClient(blob).downloadToBuffer();

async function payload(event: Event): Promise<Summarized> {
  if (event.data) return event.data;
  const [container, ...path] = event.dataref!.split("/"); // what is too large for a message is in a blob: CONTAINER/NAME
  if (container !== "summaries" || path.some(part => ["", ".", ".."].includes(part))) throw new Error(`${event.id} refers to ${event.dataref}`);
  const bytes = await download(container, path.join("/"));
  if (bytes.length !== event.datalength || createHash("sha256").update(bytes).digest("hex") !== event.datahash) throw new Error(`${event.id}: not the payload`);
  return JSON.parse(bytes.toString("utf8"));
}

async function handle(summarized: Summarized) {
  const body: string = JSON.parse((await download("articles", summarized.articleBlob)).toString("utf8")).article.body;
  const quote = (of: Evidence) => `      ${of.start}..${of.end} ${body.slice(of.start, of.end)}`; // UTF-16 code units, as JavaScript counts
  console.log([summarized.headline, ...summarized.keyPoints.flatMap(point => [`  - ${point.text}`, ...point.evidence.map(quote)])].join("\n"));
}

async function receive(text: string) {
  const event: Event = JSON.parse(text.startsWith("{") ? text : Buffer.from(text, "base64").toString("utf8"));
  if (event.type !== "pipeline.article.summarized.v1") return;
  const isSeen = await seen.getEntity(event.id, "event").catch(error => (error as RestError).statusCode === 404 ? undefined : Promise.reject(error));
  if (isSeen) return; // a repeat
  await handle(await payload(event)); // where the effect goes into a database, write the id in the same transaction
  await seen.upsertEntity({ partitionKey: event.id, rowKey: "event" });
}

await Promise.all([seen.createTable(), poison.createIfNotExists()]);
for (;;) {
  const { receivedMessageItems: messages } = await queue.receiveMessages({ numberOfMessages: 16, visibilityTimeout: 60 });
  for (const message of messages) {
    const failure = await receive(message.messageText).then(() => undefined, (error: unknown) => error);
    if (failure) console.error(message.messageId, failure);
    if (failure && message.dequeueCount < 5) continue; // shown again in a minute
    if (failure) await poison.sendMessage(message.messageText, { messageTimeToLive: -1 });
    await queue.deleteMessage(message.messageId, message.popReceipt);
  }
  if (messages.length === 0) await setTimeout(1000);
}
