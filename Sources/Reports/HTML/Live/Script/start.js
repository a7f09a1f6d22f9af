// Every explorable experiment of the page comes to life; an address that changes one is read once and when it changes.
const experiments = [...document.querySelectorAll("[data-explore]")].map((section) => new Experiment(section));

function applyAddress() {
  const address = readAddress();
  const experiment = address && experiments.find((one) => one.id === address.id);
  if (!experiment) { return; }
  experiment.open();
  experiment.apply(address.changes);
  experiment.section.scrollIntoView();
}

addEventListener("hashchange", applyAddress);
applyAddress();
