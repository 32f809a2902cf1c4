import { createRoot } from 'react-dom/client';
import { Contact } from './Contact.js';

const answer = await fetch('/notice.json');
createRoot(document.getElementById('app')!).render(<Contact notice={await answer.json()} />);
