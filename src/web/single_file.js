// Starts a page that is one file: unpacks the parts that the build put into it, leaves them to the
// programs and their workers (`loader.js`), and runs the first of them.
const unpack = async ({ textContent, dataset }) => {
  const packed = Uint8Array.from(atob(textContent), (one) => one.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const part = new Blob([await new Response(bytes).arrayBuffer()], { type: dataset.type });
  if (dataset.type === "application/wasm") return part;
  // A worker of a page from the disk may load a script only if all of it stands in the address.
  return `data:${dataset.type},${encodeURIComponent(await part.text())}`;
};

const parts = {};
for (const part of document.querySelectorAll("script[data-part]")) {
  parts[part.dataset.part] = await unpack(part);
  part.remove();
}
window.jixiaoParts = parts;

// Such a worker is of another origin than the page: it is handed the parts, and that it stopped, which
// the page would not hear on a channel, is heard here and told on.
window.Worker = class extends Worker {
  constructor(address, options) {
    super(address, options);
    this.postMessage(parts);
    const told = new URLSearchParams(new URL(address).hash.slice(1));
    this.addEventListener("error", ({ message }) => {
      if (!told.has("trouble")) return;
      const channel = new BroadcastChannel(told.get("trouble"));
      channel.postMessage(message);
      channel.close();
    });
  }
};

const { default: init } = await import(parts["app.js"]);
await init({ module_or_path: await parts["app_bg.wasm"].arrayBuffer() });
