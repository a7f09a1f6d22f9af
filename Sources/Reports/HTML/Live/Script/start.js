// Every explorable experiment of the page comes to life; an address that changes one is read once and when it changes.
const experiments = [...document.querySelectorAll("[data-explore]")].map((section) => new Experiment(section));

function applyAddress() {
  const named = readAddress().map(({ id, changes }) => [experiments.find((one) => one.id === id), changes]).filter(([one]) => one);
  // The first last: its address is the one that is written.
  named.reverse().forEach(([experiment, changes]) => {
    experiment.open();
    experiment.apply(changes);
    experiment.section.scrollIntoView();
  });
}

addEventListener("hashchange", applyAddress);
applyAddress();
