import { HomeRails } from '../../features/rails/rails';
import { TastePage } from '../../features/taste/taste-page';

export default function TasteRoute() {
  return <TastePage result={<HomeRails />} />;
}
