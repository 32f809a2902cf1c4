import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag === 'clear-notice';

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
