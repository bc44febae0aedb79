import { expect, it } from 'vitest';
import { signedHeaders } from '../../src/webhooks/sign.js';

/** The example that the libraries of the specification are tested with. */
const SECRET = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
const ID = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const BODY = '{"test": 2432232314}';
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

it('an attempt is signed as the specification says', () => {
  expect(signedHeaders([SECRET], ID, BODY, 1_614_265_330_999)).toEqual({
    'webhook-id': ID,
    'webhook-timestamp': '1614265330',
    'webhook-signature': SIGNATURE,
  });
});

it('two secrets give two signatures, of which a receiver needs one', () => {
  const headers = signedHeaders([SECRET, Buffer.alloc(32, 1)], ID, BODY, 1_614_265_330_000);
  expect(headers['webhook-signature']?.split(' ')).toEqual([SIGNATURE, expect.stringMatching(/^v1,.{44}$/)]);
});
