import type { Preset } from "./preset.ts";

/** Message export of the analytics pages. */
export const front: Preset = {
  id: "front",
  name: "Front",
  kind: "tickets",
  confidence: "documented",
  signature: { all: ["message id", "segment", "extract"] },
  fields: {
    externalId: ["message id"],
    title: ["subject"],
    body: ["extract"],
    occurredAt: ["message date"],
    channel: ["inbox"],
    status: ["status"],
    tags: ["tags"],
    customerEmail: ["contact e mail"],
    customerPhone: ["contact phone"],
    customerName: ["contact name"],
    companyName: ["account names"],
  },
  others: [
    ...["segment id", "conversation id", "ticket ids", "direction", "inbox api id", "autoreply"],
    ...["reaction time", "total reply time", "handle time", "response time", "attributed to", "assignee"],
    ...["author", "from", "to", "cc", "bcc", "tag api ids", "message api id", "conversation api id"],
    ...["new conversation", "first response", "business hours"],
    /^segment /,
  ],
  derived: [
    {
      name: "Contact e-mail",
      from: ["contact handle"],
      value: (row) => (row.text("contact handle").includes("@") ? row.text("contact handle") : ""),
    },
    {
      name: "Contact phone",
      from: ["contact handle"],
      value: (row) =>
        /^\+?[\d\s().-]{6,}$/.test(row.text("contact handle")) ? row.text("contact handle") : "",
    },
  ],
  setAside(row) {
    if (!["", "inbound"].includes(row.text("direction").toLowerCase())) return "sent by your team";
    return ["", "no", "false", "0"].includes(row.text("autoreply").toLowerCase())
      ? null
      : "an automatic reply";
  },
  notes: ["Front writes only the beginning of each message into this file."],
};
