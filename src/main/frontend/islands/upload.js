// Uploads a material without leaving the page: says how far it is, and puts what the server answers in the place of the material.
// Without scripts the same forms are sent as they are.
async function send(form) {
  const file = form.querySelector('input[type=file]').files[0];
  const progress = form.querySelector('.progress');
  const say = text => {
    progress.hidden = false;
    progress.querySelector('span').textContent = text;
  };
  if (file.size > Number(form.dataset.largest)) {
    say(form.dataset.tooLarge);
    return;
  }
  form.querySelector('button').disabled = true;
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.onprogress = event => {
    const part = Math.round(100 * event.loaded / Math.max(1, event.total));
    progress.querySelector('progress').value = part;
    say(part + ' %');
  };
  request.onerror = () => {
    say(form.dataset.failed);
    form.querySelector('button').disabled = false;
  };
  request.onload = () => {
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const fresh = page.getElementById(form.dataset.paper);
    if (!fresh) {
      location.reload();
      return;
    }
    document.getElementById(form.dataset.paper).replaceWith(fresh);
    watch(fresh);
    replace('standing', page);
    const button = fresh.querySelector('.upload input[type=file]');
    button.focus();
  };
  request.send(new FormData(form));
}

function replace(id, page) {
  const here = document.getElementById(id);
  const there = page.getElementById(id);
  if (here && there) {
    here.className = there.className;
    here.textContent = there.textContent;
  }
}

function watch(place) {
  place.querySelectorAll('form.upload').forEach(form => form.addEventListener('submit', event => {
    if (form.querySelector('input[type=file]').files.length) {
      event.preventDefault();
      send(form);
    }
  }));
}

watch(document);
document.getElementById('errors')?.focus();
