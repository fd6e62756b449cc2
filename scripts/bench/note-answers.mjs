// Loaded into an example's process: keeps what it has answered, and tells it to the process that started it.
import { subscribe } from 'node:diagnostics_channel';

const answers = [];
subscribe('http.server.response.finish', ({ request, response }) => {
  answers.push(`${request.method} ${request.url} ${response.statusCode}`);
});
process.on('message', () => process.send(answers));
