// A member of Matrix whose client is Element's: the JavaScript SDK with its Rust crypto, in the mode in which it neither
// reads from nor writes to devices that their owners have not signed.
//
//   node strict.mjs FOLDER_OF_THE_PACKAGE
//
// reads one command a line from its standard input, {"id", "do", …}, and answers each with {"id", "gives"} or
// {"id", "fails"}; ends when its standard input does. What can be done: see `commands`.
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

// The package talks in between; answers alone go to standard output.
for (const name of ["log", "info", "debug", "trace", "warn"]) console[name] = () => {};

const reach = globalThis.fetch;
globalThis.fetch = async (url, options) => {
  const { hostname, protocol } = new URL(url instanceof Request ? url.url : url);
  if (protocol !== "file:" && hostname !== "127.0.0.1") throw new Error(`tests reach loopback only, not ${hostname}`);
  return reach(url, options);
};

const load = (name) => import(pathToFileURL(join(process.argv[2], "lib", name)));
const sdk = await load("index.js");
const { OnlySignedDevicesIsolationMode, decodeRecoveryKey } = await load("crypto-api/index.js");

let client;
let crypto;

const told = async (event) => {
  const info = event.isEncrypted() ? await crypto.getEncryptionInfoForEvent(event) : null;
  return {
    id: event.getId(),
    sender: event.getSender(),
    type: event.getType(),
    text: event.getContent().body ?? "",
    encrypted: event.isEncrypted(),
    failure: event.isDecryptionFailure() ? String(event.decryptionFailureReason) : "",
    shield: info ? info.shieldColour : 0, // 0: nothing to warn of
  };
};

const commands = {
  // Register, make one's own cross-signing keys, and listen.
  async enter({ url, name, password }) {
    const { user_id: userId, device_id: deviceId, access_token: accessToken } = await sdk
      .createClient({ baseUrl: url })
      .registerRequest({ username: name, password, auth: { type: "m.login.dummy" } });
    client = sdk.createClient({ baseUrl: url, userId, deviceId, accessToken });
    await client.initRustCrypto({ useIndexedDB: false });
    crypto = client.getCrypto();
    crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
    await crypto.bootstrapCrossSigning({
      authUploadDeviceSigningKeys: (upload) =>
        upload({ type: "m.login.password", identifier: { type: "m.id.user", user: userId }, password }),
    });
    const ready = new Promise((resolve) => client.on("sync", (state) => state === "PREPARED" && resolve()));
    await client.startClient({ initialSyncLimit: 50 });
    await ready;
    return { user: userId, device: deviceId };
  },

  async join({ room }) {
    await client.joinRoom(room);
    return {};
  },

  async create({ invite }) {
    const encryption = { type: "m.room.encryption", content: { algorithm: "m.megolm.v1.aes-sha2" }, state_key: "" };
    return { room: (await client.createRoom({ invite, initial_state: [encryption] })).room_id };
  },

  async say({ room, text }) {
    return { id: (await client.sendTextMessage(room, text)).event_id };
  },

  // The people of whom the client knows that they are in the room.
  async members({ room }) {
    return { users: (client.getRoom(room)?.getJoinedMembers() ?? []).map((member) => member.userId) };
  },

  // All that was said, readable or not.
  async read({ room }) {
    const events = client.getRoom(room)?.getLiveTimeline().getEvents() ?? [];
    const said = events.filter((event) => event.isEncrypted() || event.getType() === "m.room.message");
    return { events: await Promise.all(said.map(told)) };
  },

  // What it makes of somebody's device.
  async device({ user, device }) {
    await crypto.getUserDeviceInfo([user], true);
    const status = await crypto.getDeviceVerificationStatus(user, device);
    return { signed: Boolean(status?.signedByOwner), known: status !== null };
  },

  // What somebody's account keeps in secret storage, opened with their recovery key, as Element does it.
  async secrets({ url, user, token, key, names }) {
    const theirs = sdk.createClient({
      baseUrl: url,
      userId: user,
      accessToken: token,
      cryptoCallbacks: { getSecretStorageKey: async ({ keys }) => [Object.keys(keys)[0], decodeRecoveryKey(key)] },
    });
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await theirs.secretStorage.get(name)])),
    );
  },

  // A room's messages are encrypted with a new key from now on, and nobody has it yet.
  async rotate({ room }) {
    await crypto.forceDiscardSession(room);
    return {};
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, do: what, ...asked } = JSON.parse(line);
  // Not awaited: a command that waits does not hold up the others.
  commands[what](asked).then(
    (gives) => process.stdout.write(`${JSON.stringify({ id, gives })}\n`),
    (error) => process.stdout.write(`${JSON.stringify({ id, fails: String(error?.stack ?? error) })}\n`),
  );
}
client?.stopClient();
process.exit(0);
