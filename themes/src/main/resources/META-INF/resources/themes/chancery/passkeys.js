// Makes and uses passkeys: what the server asks as JSON is handed to the browser, and its answer goes back as JSON
// (Web Authentication Level 3, section 5.1). A static file on purpose: it needs no bundle.
(function () {
  'use strict';
  if (window.chanceryPasskeys) {
    return;
  }

  // A browser answers one question at a time: the next one takes the place of one that is open.
  let open = null;

  function bytes(text) {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, (char) => char.charCodeAt(0));
  }

  function text(buffer) {
    if (!buffer) {
      return null;
    }
    let plain = '';
    new Uint8Array(buffer).forEach((byte) => { plain += String.fromCharCode(byte); });
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function named(credentials) {
    return (credentials || []).map((one) => ({ ...one, id: bytes(one.id) }));
  }

  function read(question) {
    const asked = JSON.parse(question);
    asked.challenge = bytes(asked.challenge);
    if (asked.user) {
      asked.user.id = bytes(asked.user.id);
      asked.excludeCredentials = named(asked.excludeCredentials);
    } else {
      asked.allowCredentials = named(asked.allowCredentials);
    }
    return asked;
  }

  function written(credential) {
    const response = { clientDataJSON: text(credential.response.clientDataJSON) };
    if (credential.response.attestationObject) {
      response.attestationObject = text(credential.response.attestationObject);
    } else {
      response.authenticatorData = text(credential.response.authenticatorData);
      response.signature = text(credential.response.signature);
      const handle = text(credential.response.userHandle);
      if (handle) {
        response.userHandle = handle;
      }
    }
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response,
      clientExtensionResults: {},
    });
  }

  // Resolves to { answer } or to { problem }, the name of what went wrong.
  async function ask(question) {
    if (!window.PublicKeyCredential || !navigator.credentials) {
      return { problem: 'NotSupportedError' };
    }
    if (open) {
      open.abort();
    }
    const own = new AbortController();
    open = own;
    try {
      const publicKey = read(question);
      const call = publicKey.user ? 'create' : 'get';
      return { answer: written(await navigator.credentials[call]({ publicKey, signal: own.signal })) };
    } catch (error) {
      return { problem: error.name || 'Error' };
    } finally {
      if (open === own) {
        open = null;
      }
    }
  }

  window.chanceryPasskeys = { ask };
})();
