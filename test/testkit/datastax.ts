import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

type Row = Readonly<Record<string, string>>;

function table(name: string): readonly Row[] {
  const file = new URL(`../data/datastax-fraud-scenarios/${name}.csv`, import.meta.url);
  return parse<Row>(readFileSync(file), {
    columns: true,
    delimiter: '|',
    trim: true,
    skip_empty_lines: true,
  });
}

/** The last two digits of a customer id, by which the scenarios name customers. */
export const customerNumber = (customerId: string): string => customerId.slice(-2);

/**
 * The customers as accounts, their sessions as exchanges, their orders as cards, devices and addresses shown, their
 * chargebacks as enforcements.
 */
export function datastaxLines(): readonly object[] {
  const sessions = new Map(table('sessions').map((session) => [session.sessionid, session]));
  const orders = new Map(table('orders').map((order) => [order.orderid, order]));
  const chargebacks = new Map(
    table('chargebacks').map((chargeback) => [chargeback.chargebacknumber, chargeback]),
  );
  return [
    ...table('customers').map(({ customerid, createdtime }) => {
      return { type: 'account', accountId: customerid, createdAt: createdtime };
    }),
    ...table('customerSessions').map(({ customerid, sessionid }) => {
      const { createdtime, ipaddress, deviceid } = sessions.get(sessionid)!;
      return {
        type: 'exchange',
        exchangeId: sessionid,
        accountId: customerid,
        at: createdtime,
        ip: ipaddress,
        deviceId: deviceid,
      };
    }),
    ...table('customerOrders').flatMap(({ customerid, orderid }) => {
      const { createdtime, creditcardhashed, ipaddress, deviceid } = orders.get(orderid)!;
      const shown = { type: 'identifier', accountId: customerid, at: createdtime };
      return [
        { type: 'paymentInstrument', accountId: customerid, instrumentId: creditcardhashed, at: createdtime },
        { ...shown, kind: 'device', value: deviceid },
        { ...shown, kind: 'ip', value: ipaddress },
      ];
    }),
    ...table('customerChargebacks').map(({ customerid, chargebacknumber }) => ({
      type: 'enforcement',
      accountId: customerid,
      action: 'suspended',
      at: chargebacks.get(chargebacknumber)!.createdtime,
      reason: 'chargeback',
    })),
  ];
}
