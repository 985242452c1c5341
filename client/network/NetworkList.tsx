import { AgreementInWords } from '../agreement/AgreementInWords.tsx';
import NetworkInWords from './NetworkInWords.tsx';

/** The network in the list of the board: who is around the whānau, and who comes when. */
export default function NetworkList() {
  return (
    <>
      <NetworkInWords />
      <AgreementInWords />
    </>
  );
}
