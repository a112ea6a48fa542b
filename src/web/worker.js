// Starts the program in a worker. What to start stands in the fragment of this file's address:
//   #js=…                    loads the program and says so; by this the page learns for certain
//                            whether a worker can start, before it relies on one
//   #js=…&wasm=…&trouble=…   runs it, and tells the channel of that name if it ever stops
const told = new URLSearchParams(location.hash.slice(1));
const program = import(told.get("js"));

if (told.has("wasm")) {
  const channel = new BroadcastChannel(told.get("trouble"));
  const stop = (reason) => {
    channel.postMessage(String(reason?.message ?? reason));
    close();
  };
  addEventListener("error", (event) => stop(event.message));
  addEventListener("unhandledrejection", (event) => stop(event.reason));
  program
    .then(({ default: init }) => init({ module_or_path: told.get("wasm") }))
    .catch(stop);
} else {
  await program;
  postMessage("able");
  close();
}
