import { useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { graphql } from '#graphql/gql';
import { ApiError } from '../api/api-error.js';
import { ask } from '../api/ask.js';
import { queryClient } from '../api/query-client.js';
import { forgetToken, keepToken } from '../api/session-token.js';
import { Mark } from './mark.js';

const SIGN_IN = graphql(`
  query SignIn {
    __typename
  }
`);

/** Asks for the bearer token and tries it; the view behind it opens at the address that was asked for. */
export function SignIn() {
  const [token, setToken] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [trying, setTrying] = useState(false);

  const signIn = async () => {
    setTrying(true);
    setRefusal(await refusalOf(token.trim()));
    setTrying(false);
  };

  return (
    <main className="sign-in">
      <Form
        className="sign-in-form"
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <h1>
          <Mark /> Ringtrace
        </h1>
        <p className="muted">
          Show the token that <code>ringtrace serve</code> printed, or the one in RINGTRACE_TOKEN. It stays in
          this tab and is gone when the tab closes.
        </p>
        <TextField
          type="password"
          autoComplete="off"
          isRequired
          isInvalid={refusal !== undefined}
          value={token}
          onChange={(text) => {
            setToken(text);
            setRefusal(undefined);
          }}
        >
          <Label>Token</Label>
          <Input autoFocus />
          <FieldError>{refusal}</FieldError>
        </TextField>
        <Button type="submit" className="button primary" isDisabled={trying || token.trim() === ''}>
          {trying ? 'Signing in…' : 'Sign in'}
        </Button>
      </Form>
    </main>
  );
}

async function refusalOf(token: string): Promise<string | undefined> {
  // Characters that no header can carry are in no token.
  if (!/^[\x21-\x7e]+$/.test(token)) return 'A token is one word of plain letters, digits and signs.';
  try {
    await ask(SIGN_IN, {}, undefined, token);
    // Whoever signed in before may have read more.
    queryClient.clear();
    keepToken(token);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') {
      forgetToken();
      return 'The server does not know this token.';
    }
    return error instanceof Error ? error.message : 'Signing in failed.';
  }
}
