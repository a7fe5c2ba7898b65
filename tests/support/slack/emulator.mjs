// A Slack workspace for the tests: npm's `emulate`, with what its command line leaves out.
//
//   node emulator.mjs FOLDER_OF_THE_PACKAGE
//
// prints {"url": …} when it listens on a free port of loopback, and ends when its standard input does. Beside Slack's
// Web API it answers POST /_test/NAME: see `controls`. What it adds to the package, and why:
//  - events are delivered to a URL: the package delivers to subscriptions, but offers no way to make one for Slack;
//  - ids and tokens are given, not drawn, so that a run can be compared with another;
//  - a token that it does not know is refused, where the package takes it for the first user's;
//  - a bot's message says that it is a bot's; scopes come in a header; metadata and oldest/latest of a history are as
//    in Slack, and so are arguments in the address and the pages of a thread; an unknown method has Slack's name for it;
//  - the count of 5,000 requests an hour, which is another service's, is left out; trouble can be ordered instead.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const dist = join(process.argv[2], "dist");
const load = (name) => import(pathToFileURL(join(dist, name)));
const plugin = readdirSync(dist).find(
  (name) => name.endsWith(".js") && readFileSync(join(dist, name), "utf8").includes("var slackPlugin ="),
);
const { createEmulator } = await load("api.js");
const { slackPlugin, getSlackStore } = await load(plugin);

// The package reaches out by `fetch` alone.
const reach = globalThis.fetch;
globalThis.fetch = async (url, options) => {
  const { hostname } = new URL(url instanceof Request ? url.url : url);
  if (hostname !== "127.0.0.1" && hostname !== "localhost") throw new Error(`tests reach loopback only, not ${hostname}`);
  return reach(url, options);
};

let slack; // tables of the workspace
let store;
let webhooks;
let answer; // the package's own handler
let workspace = { team: { id: "T0", name: "Veld", domain: "veld" }, people: [], rooms: [], events: [] };
let faults = [];
const refused = new Map(); // tokens, to Slack's word for why

const register = slackPlugin.register;
slackPlugin.register = (app, itsStore, itsWebhooks, baseUrl, tokenMap) => {
  app.middleware.pop(); // the hourly count is the last that was put there
  register(app, itsStore, itsWebhooks, baseUrl, tokenMap);
  [store, webhooks, slack, answer] = [itsStore, itsWebhooks, getSlackStore(itsStore), app.fetch];
  const insert = slack.messages.insert.bind(slack.messages);
  slack.messages.insert = (message) => {
    const bot = slack.bots.all().find((each) => each.user_id === message.user);
    return insert(bot ? { bot_id: bot.bot_id, app_id: bot.app_id, ...message } : message);
  };
  const dispatch = webhooks.dispatch.bind(webhooks);
  webhooks.dispatch = (name, action, payload, owner) => {
    const event = completed(payload.event);
    return seen(event) ? dispatch(name, action, { ...payload, event }, owner) : undefined;
  };
  app.fetch = (request) => {
    const path = new URL(request.url).pathname;
    if (path.startsWith("/_test/")) return control(path.slice(7), request);
    return path.startsWith("/api/") ? call(path.slice(5), request) : answer(request);
  };
};
slackPlugin.seed = () => {
  const { team, app, people, rooms, bot_scopes, all_scopes, redirect_uris } = workspace;
  slack.teams.insert({ team_id: team.id, name: team.name, domain: team.domain });
  for (const one of people) addPerson(one);
  if (app) {
    addPerson({ id: app.bot_user, name: app.name, real_name: app.name, bot: true });
    slack.bots.insert({
      bot_id: app.bot, app_id: app.id, user_id: app.bot_user, name: app.name, deleted: false, icons: { image_48: "" },
    });
    slack.oauthApps.insert({
      app_id: app.id, client_id: app.client_id, client_secret: app.client_secret, name: app.name, redirect_uris,
      scopes: bot_scopes, user_scopes: [], bot_id: app.bot, bot_user_id: app.bot_user, bot_name: app.name,
    });
    slack.tokens.insert({
      token: app.token, token_type: "bot", team_id: team.id, user_id: app.bot_user, scopes: bot_scopes,
      app_id: app.id, bot_id: app.bot, bot_user_id: app.bot_user,
    });
    store.setData("slack.signing_secret", app.signing_secret);
  }
  for (const room of rooms) addRoom(room);
  store.setData("slack.strict_scopes", Boolean(app));
  for (const url of workspace.events) webhooks.register({ url, events: ["*"], active: true, owner: "slack" });

  function addPerson({ id, name, real_name, token, bot = false }) {
    const profile = {
      display_name: real_name, display_name_normalized: real_name, real_name, real_name_normalized: real_name,
      email: `${name}@${team.domain}.example`, image_48: "", image_192: "", status_text: "", status_emoji: "",
      status_emoji_display_info: [], status_expiration: 0,
    };
    slack.users.insert({
      user_id: id, team_id: team.id, name, real_name, email: profile.email, is_admin: false, is_bot: bot,
      deleted: false, profile, presence: "active", manual_presence: "auto", connection_count: 1,
    });
    if (token) slack.tokens.insert({ token, token_type: "user", team_id: team.id, user_id: id, scopes: all_scopes });
  }

  function addRoom({ id, name, members, is_private = false }) {
    const words = { value: "", creator: members[0] ?? "", last_set: 0 };
    slack.channels.insert({
      channel_id: id, team_id: team.id, name, is_channel: !is_private, is_private, is_archived: false, topic: words,
      purpose: words, members, creator: members[0] ?? "", num_members: members.length,
    });
  }
};

const emulator = await createEmulator({ service: "slack", port: 0 });

// What the package leaves out of events.
function completed(event) {
  const channel = slack.channels.findOneBy("channel_id", event.channel?.id ?? event.channel ?? event.item?.channel);
  const kind = channel?.is_im ? "im" : channel?.is_mpim ? "mpim" : channel?.is_private ? "group" : "channel";
  if (event.type === "message") return { channel_type: kind, team: workspace.team.id, ...event };
  if (event.type !== "reaction_added" && event.type !== "reaction_removed") return event;
  const item = slack.messages.findBy("ts", event.item.ts).find((one) => one.channel_id === event.item.channel);
  return { ...event, item_user: item?.user };
}

// A bot learns only of what happens where it is.
function seen(event) {
  const bot = workspace.app?.bot_user;
  const channel = slack.channels.findOneBy("channel_id", event.channel?.id ?? event.channel ?? event.item?.channel);
  return !channel || !bot || channel.members.includes(bot) || event.user === bot;
}

// Slack's Web API, as it is nearer to Slack.
async function call(method, request) {
  const headers = new Headers(request.headers);
  const body = request.method === "GET" ? "" : await request.text();
  if (!body) headers.set("content-type", "application/x-www-form-urlencoded");
  const raw = body || new URL(request.url).search.slice(1);
  const asked = parameters(raw, headers.get("content-type") ?? "");
  const token = (request.headers.get("authorization") ?? "").replace(/^Bearer\s+/i, "");
  const known = slack.tokens.findOneBy("token", token);
  const meant = (one) => (!one.channel || one.channel === asked.channel) && (!one.user || one.user === asked.users);
  const fault = faults.find((one) => one.times > 0 && one.method === method && meant(one));
  if (fault) {
    fault.times -= 1;
    if (fault.delay) await pause(fault.delay * 1000);
    if (fault.done) await perform();
    if (fault.done !== false) return trouble(fault);
  }
  return perform();

  async function perform() {
    if (refused.has(token)) return json({ ok: false, error: refused.get(token) });
    if (method === "apps.connections.open") return open(token);
    if (!known && token) return json({ ok: false, error: "invalid_auth" });
    const response = await answer(new Request(request.url, { method: "POST", headers, body: raw }));
    if (response.status === 404) return json({ ok: false, error: "unknown_method" });
    const said = await response.json();
    if (Array.isArray(said.messages)) said.messages = said.messages.filter(within).map(bare);
    if (said.messages && method === "conversations.replies") Object.assign(said, page(said.messages));
    return json(said, response.status, known ? { "X-OAuth-Scopes": known.scopes.join(",") } : {});
  }

  function within({ ts }) {
    const inclusive = ["true", "1", true, 1].includes(asked.inclusive);
    const after = !asked.oldest || Number(ts) > Number(asked.oldest) || (inclusive && ts === asked.oldest);
    const before = !asked.latest || Number(ts) < Number(asked.latest) || (inclusive && ts === asked.latest);
    return method === "conversations.replies" || (after && before);
  }

  function page(messages) {
    const from = Number(asked.cursor || 0);
    const to = from + Math.min(Number(asked.limit || 15), 15); // what an app gets that Slack does not list
    const more = to < messages.length;
    return {
      messages: messages.slice(from, to), has_more: more, response_metadata: { next_cursor: more ? String(to) : "" },
    };
  }

  function bare(message) {
    if (["true", "1", true, 1].includes(asked.include_all_metadata)) return message;
    const { metadata: _, ...rest } = message;
    return rest;
  }
}

function trouble({ status = 200, error = "internal_error", retry_after }) {
  const headers = retry_after === undefined ? {} : { "Retry-After": String(retry_after) };
  return json({ ok: false, error: status === 429 ? "ratelimited" : error }, status, headers);
}

function open(token) {
  if (!token.startsWith("xapp-")) return json({ ok: false, error: "not_allowed_token_type" });
  if (token !== workspace.app?.app_token) return json({ ok: false, error: "invalid_auth" });
  return json(workspace.socket ? { ok: true, url: workspace.socket } : { ok: false, error: "internal_error" });
}

function parameters(raw, type) {
  try {
    return type.includes("json") ? JSON.parse(raw || "{}") : Object.fromEntries(new URLSearchParams(raw));
  } catch {
    return {};
  }
}

const json = (data, status = 200, headers = {}) => Response.json(data, { status, headers });

// What a test may ask for.
const controls = {
  // A workspace as described, and nothing else.
  reset(wanted) {
    workspace = wanted;
    faults = [];
    refused.clear();
    emulator.reset();
  },
  // Where events go (a list of URLs), where the socket is.
  connect({ events, socket }) {
    Object.assign(workspace, { events: events ?? workspace.events, socket: socket ?? workspace.socket });
    webhooks.clear();
    for (const url of workspace.events) webhooks.register({ url, events: ["*"], active: true, owner: "slack" });
  },
  // Trouble with a method, `times`: a status, an error, `retry_after`, a `delay`; `done`: true, do it, and then fail;
  // false, just be slow.
  fault(wanted) {
    faults.push({ times: 1, ...wanted });
  },
  // No more trouble.
  mend() {
    faults = [];
  },
  // From now on this token is refused, with Slack's word for why; without a word it is taken again.
  refuse({ token, error }) {
    error ? refused.set(token, error) : refused.delete(token);
  },
  // Everything that is stored, by the names of the package.
  state() {
    const tables = ["users", "channels", "messages", "ephemeralMessages", "views", "files", "installations", "tokens"];
    return Object.fromEntries(tables.map((name) => [name, slack[name].all()]));
  },
  // The messages of a channel, oldest first, with their threads.
  messages: ({ channel }) => slack.messages.findBy("channel_id", channel).toSorted((a, b) => Number(a.ts) - Number(b.ts)),
  // A window was closed or sent.
  close({ view }) {
    const found = slack.views.findOneBy("view_id", view);
    if (found) slack.views.delete(found.id);
  },
  // What became of the deliveries of events.
  deliveries: () => webhooks.getDeliveries().map(({ event, status_code, success }) => ({ event, status_code, success })),
};

async function control(name, request) {
  const asked = JSON.parse((await request.text()) || "{}");
  return name in controls ? json((await controls[name](asked)) ?? {}) : json({ error: `no control ${name}` }, 404);
}

process.stdin.resume();
process.stdin.on("close", async () => {
  await emulator.close();
  process.exit(0);
});
console.log(JSON.stringify({ url: emulator.url }));
