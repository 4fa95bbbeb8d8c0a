"use strict";

// A word counts as reached a little early, because a player may land just before the time it was sent to.
const EARLY_S = 0.02;

const status = document.querySelector("[role=status]");
const players = [...document.querySelectorAll("audio")];

function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

// The index of the last word that has begun at a time; -1 before the first.
function reached(starts, seconds) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= seconds + EARLY_S) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function playFrom(audio, seconds) {
  audio.currentTime = seconds;
  audio.play().then(
    () => { status.textContent = `Playing from ${clock(seconds)}`; },
    (error) => {
      // Another click came before this one could play.
      if (error.name !== "AbortError") status.textContent = "This browser cannot play the recording.";
    },
  );
}

function followWords(audio, transcript) {
  const words = [...transcript.querySelectorAll("span")];
  let seconds = 0;
  const starts = transcript.dataset.times.split(" ").map((step) => (seconds += Number(step) / 100));
  let current = -1;
  let chosen = 0;

  function mark() {
    const next = audio.currentTime > 0 || !audio.paused ? reached(starts, audio.currentTime) : -1;
    if (next === current) return;
    words[current]?.classList.remove("now");
    words[next]?.classList.add("now");
    current = next;
  }

  function follow() {
    mark();
    if (!audio.paused && !audio.ended) requestAnimationFrame(follow);
  }

  // One word at a time is a button that the Tab key reaches; the others stay text, so that they are read as text.
  function choose(index) {
    words[chosen].removeAttribute("role");
    words[chosen].removeAttribute("tabindex");
    chosen = Math.max(0, Math.min(words.length - 1, index));
    words[chosen].setAttribute("role", "button");
    words[chosen].tabIndex = 0;
  }

  function moved(key) {
    return { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: words.length - 1 }[key];
  }

  transcript.addEventListener("click", (event) => {
    const index = words.indexOf(event.target);
    // A selection by dragging ends in a click, too.
    if (index < 0 || !getSelection().isCollapsed) return;
    choose(index);
    playFrom(audio, starts[index]);
  });
  transcript.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") playFrom(audio, starts[chosen]);
    else if (moved(event.key) !== undefined) {
      choose(moved(event.key));
      words[chosen].focus();
    } else return;
    event.preventDefault();
  });
  audio.addEventListener("play", follow);
  for (const name of ["timeupdate", "seeked", "ended"]) audio.addEventListener(name, mark);
  choose(0);
}

// On a narrow screen the list of all answers would stand in the way of the first.
if (matchMedia("(max-width: 60rem)").matches) document.querySelector("nav details").open = false;

// The newest session stands last, and is what a narrow screen must show.
for (const box of document.querySelectorAll(".scroll:has(.chart, .marks)")) box.scrollLeft = box.scrollWidth;

for (const audio of players) {
  const card = audio.closest("article");
  const transcript = card.querySelector("[data-times]");
  if (transcript) followWords(audio, transcript);
  for (const button of card.querySelectorAll("button.play")) {
    button.addEventListener("click", () => playFrom(audio, Number(button.dataset.start) / 100));
  }
  audio.addEventListener("play", () => {
    for (const other of players) if (other !== audio) other.pause();
  });
}
