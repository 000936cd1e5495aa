// Elements of the page. What people named is only ever set as text.

/**
 * Makes an element. Attributes whose value is a function listen to the event of that name; null, undefined and false leave
 * an attribute out.
 */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Sets the text of an element where it differs, so that nothing is laid out or spoken anew for nothing. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

export function button(label, action, attributes = {}) {
  return el('button', { type: 'button', ...attributes, click: action }, label);
}

/** A choice of one of several; options are {id, label}. */
export function choice(label, action) {
  const select = el('select', { change: () => action(select.value) });
  let known = '';
  const element = el('label', {}, label, select);
  return {
    element,
    show(options, chosen) {
      const now = JSON.stringify(options.map((option) => [option.id, option.label]));
      if (now !== known) {
        known = now;
        select.replaceChildren(...options.map((option) => el('option', { value: option.id }, option.label)));
      }
      if (select.value !== String(chosen)) {
        select.value = String(chosen);
      }
    },
  };
}

/** Calls back with the width of an element whenever that has changed. */
export function onWidth(element, callback) {
  let last = 0;
  new ResizeObserver(() => {
    const width = Math.floor(element.clientWidth);
    if (width > 0 && width !== last) {
      last = width;
      callback(width);
    }
  }).observe(element);
}

/** Sizes a canvas, in pixels of the page, for the screen that it is on, and says what to draw on it with. */
export function drawing(canvas, width, height) {
  const density = window.devicePixelRatio || 1;
  // This clears it, and forgets the style of what was drawn before.
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  context.scale(density, density);
  return context;
}
