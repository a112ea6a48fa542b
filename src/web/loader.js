// Starts the engine, the viewer or the maker of workbooks, in a worker or in the page. What to start
// stands in the fragment of a worker's address, and in the page with the element of this script, for
// what a service worker answers has no fragment:
//   js=…                    loads the program and says whether it could; by this the page learns for
//                           certain that a worker can start, before it relies on one
//   js=…&wasm=…&trouble=…   runs it, and tells the channel of that name if it ever stops, and how
//                           often it asked the network for something, which the page does not see
const inPage = "document" in globalThis;
const address = import.meta.url;
const told = new URLSearchParams(
  inPage
    ? document.querySelector(`script[src="${address}"]`).dataset.told
    : new URL(address).hash.slice(1),
);

// A page that is one file has its programs in parts, which `single_file.js` hands to workers; only
// there a worker's address is all of its script.
const handed = () =>
  new Promise((resolve) => addEventListener("message", ({ data }) => resolve(data), { once: true }));
const parts = inPage ? globalThis.jixiaoParts : address.startsWith("data:") && (await handed());
const find = (name) => (parts ? parts[told.get(name)] : told.get(name));

const channel = told.has("wasm") && new BroadcastChannel(told.get("trouble"));
if (channel && !inPage && "PerformanceObserver" in globalThis) {
  // The program itself is no request where the service worker kept it.
  const kept = ({ name, workerStart }) =>
    workerStart > 0 && [find("js"), find("wasm")].includes(name);
  const asked = (entry) => entry.name.startsWith("http") && !kept(entry);
  new PerformanceObserver((list) => {
    const requests = list.getEntries().filter(asked).length;
    if (requests > 0) channel.postMessage(requests);
  }).observe({ entryTypes: ["resource"] });
}

const program = import(find("js"));

if (channel) {
  let stopped = false;
  const stop = (reason) => {
    if (stopped) return;
    stopped = true;
    channel.postMessage(String(reason));
    // In a page from the disk nobody hears the channel, but everybody an error.
    if (parts && !inPage) reportError(reason);
    if (!inPage) close();
  };
  if (!inPage) {
    addEventListener("error", (event) => stop(event.message));
    addEventListener("unhandledrejection", (event) => stop(event.reason));
  }
  const wasm = find("wasm");
  Promise.all([program, wasm instanceof Blob ? wasm.arrayBuffer() : wasm])
    .then(([{ default: init }, module_or_path]) => init({ module_or_path }))
    .catch(stop);
} else {
  const able = await program.then(
    () => true,
    () => false,
  );
  postMessage(able);
  close();
}
