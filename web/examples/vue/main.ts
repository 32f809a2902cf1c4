import { createApp } from 'vue';
import Contact from './Contact.vue';

const answer = await fetch('/notice.json');
createApp(Contact, { notice: await answer.json() }).mount('#app');
