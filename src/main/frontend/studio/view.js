// Fetches the file that the page names and shows it; without that the page still links the file itself.
export async function view(show) {
  const place = document.querySelector('[data-model]');
  const answer = await fetch(place.dataset.model, { headers: { Accept: '*/*' } });
  if (answer.ok) {
    await show(place, await answer.text());
    place.classList.add('drawn');
  }
}
