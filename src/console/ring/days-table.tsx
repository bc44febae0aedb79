import { Table } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { whole } from '../format/number.js';
import { day } from '../format/time.js';
import type { RingOfPage } from './ring-query.js';

/** The days of the strip as a table, for those to whom bars say nothing. */
export function DaysTable({ series }: { readonly series: RingOfPage['volumeSeries'] }) {
  return (
    <DialogTrigger>
      <Button className="button quiet">
        <Table aria-hidden="true" /> Days as a table
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>
            <Heading slot="title">Exchanges by day</Heading>
            <div className="table-frame scrolls" tabIndex={0} role="region" aria-label="Days">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">Day (UTC)</th>
                    <th scope="col" className="number">
                      Exchanges
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {series.map(({ at, exchanges }) => (
                    <tr key={at}>
                      <th scope="row">{day(at)}</th>
                      <td className="number">{whole(exchanges)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Button slot="close" className="button">
              Close
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
