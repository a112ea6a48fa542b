// Starts the engine, the viewer or the maker of workbooks, in a worker or in the page. What to start
// stands in the fragment of this file's address:
//   js=…                    loads the program and says so; by this the page learns for certain
//                           whether a worker can start, before it relies on one
//   js=…&wasm=…&trouble=…   runs it, and tells the channel of that name if it ever stops
const inPage = "document" in globalThis;
const told = new URLSearchParams(new URL(import.meta.url).hash.slice(1));
const program = import(told.get("js"));

if (told.has("wasm")) {
  const channel = new BroadcastChannel(told.get("trouble"));
  const stop = (reason) => {
    channel.postMessage(String(reason?.message ?? reason));
    if (!inPage) close();
  };
  if (!inPage) {
    addEventListener("error", (event) => stop(event.message));
    addEventListener("unhandledrejection", (event) => stop(event.reason));
  }
  program
    .then(({ default: init }) => init({ module_or_path: told.get("wasm") }))
    .catch(stop);
} else {
  await program;
  postMessage("able");
  close();
}
