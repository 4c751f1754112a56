import { startApi, type TestApi } from './support';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api?.stop());

it('offers no choice of persons outside the demo', async () => {
  await api.visitor().get('/api/demo/persons').expect(404);
  await api.visitor().post('/api/demo/session').send({ username: '县政府办' }).expect(404);
});
