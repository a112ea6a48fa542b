// Keeps the page for when there is no network. The build writes two lines before this: VERSION, a
// digest of all that the page consists of, and FILES, the addresses that it asks for.
const KEPT = `jixiao ${registration.scope} `;
const NAME = KEPT + VERSION;

addEventListener("install", (event) => {
  // Asked of the server even where the browser has them: half a page of an older version would be
  // worse than none.
  const fresh = FILES.map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(fresh)));
});

addEventListener("activate", (event) => {
  const older = (name) => name.startsWith(KEPT) && name !== NAME;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(older).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

// A newer version waits until no page of the older one is open, or until its reader wants it.
addEventListener("message", (event) => {
  if (event.data === "take-over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const wanted = request.mode === "navigate" ? registration.scope : request;
  event.respondWith(
    caches
      .open(NAME)
      .then((cache) => cache.match(wanted))
      .then((kept) => kept ?? fetch(request)),
  );
});
