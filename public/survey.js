// Remembers half an answer: keeps what is typed on this device until it was sent, for seven days at most.
// The page works without it.
(() => {
  const week = 7 * 24 * 60 * 60 * 1000;
  const nameOf = (draft) => `earshot-draft-${draft}`;
  let store;
  try {
    store = window.localStorage;
  } catch {
    return;
  }
  const sent = document.querySelector("[data-sent]");
  if (sent) store.removeItem(nameOf(sent.dataset.sent));
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  // Another personal link on the same device is another person's draft.
  const name = nameOf(form.dataset.draft);
  const link = form.elements.namedItem("link").value;
  const isAnswer = (field) => /^(answers|others)\[/.test(field.name);
  const fields = () => [...form.elements].filter(isAnswer);

  function keep() {
    const entries = fields()
      .filter((field) =>
        field.type === "checkbox" || field.type === "radio" ? field.checked : field.value !== "",
      )
      .map((field) => [field.name, field.value]);
    const hidden = (field) => form.elements.namedItem(field).value;
    const draft = { at: Date.now(), link, key: hidden("key"), seal: hidden("seal"), entries };
    try {
      store.setItem(name, JSON.stringify(draft));
    } catch {
      // A full or forbidden store only means that nothing is remembered.
    }
  }

  function restore() {
    let draft;
    try {
      draft = JSON.parse(store.getItem(name) ?? "null");
    } catch {
      return;
    }
    if (!draft || draft.link !== link || !(Date.now() - draft.at < week) || draft.entries.length === 0)
      return;
    // A page that came back with errors holds what was sent. Reloading it sends the same once more, so what was typed
    // since is only here; another try's draft is not.
    const returned = form.dataset.entered !== undefined;
    if (returned && draft.key !== form.elements.namedItem("key").value) return;
    for (const field of fields()) {
      const values = draft.entries.filter((entry) => entry[0] === field.name).map((entry) => entry[1]);
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else field.value = values[0] ?? "";
    }
    if (returned) return;
    // The same key as before: if the first try did arrive after all, the second is the same answer.
    form.elements.namedItem("key").value = draft.key;
    form.elements.namedItem("seal").value = draft.seal ?? "";
    const note = document.createElement("p");
    note.className = "sv-soft";
    note.setAttribute("role", "status");
    note.textContent = "What you entered earlier is still here. ";
    const forget = document.createElement("a");
    forget.href = window.location.href;
    forget.textContent = "Start again";
    forget.addEventListener("click", () => {
      clearTimeout(timer);
      timer = undefined;
      store.removeItem(name);
    });
    note.append(forget);
    form.prepend(note);
  }

  let timer;
  restore();
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 250);
  });
  window.addEventListener("pagehide", () => {
    if (timer !== undefined) keep();
  });
})();
