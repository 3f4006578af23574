import { tokensOf } from '@tanggap/routing';
import { landmarksIn } from './landmarks';

describe('the places that a text names', () => {
  it.each<[string, string[]]>([
    ['Sampah di belakang Pasar Subah', ['market subah']],
    ['depan SDN 1 Kauman, jl. Veteran', ['jalan veteran', 'school kauman']],
    ['SD Negeri Kauman 1', ['school kauman']],
    ['Jalan Raya Subah rusak', ['jalan subah']],
    ['di pertigaan Bandar dekat puskesmas Bandar', ['health bandar', 'junction bandar']],
    ['jalan rusak di kampung kami', []],
    ['jalan berlubang menuju pasar', []],
    ['pasar yang kotor', []],
    ['lampu jalan depan masjid', []],
    ['alun-alun Batang', ['ground batang']],
  ])('%s', (text, places) => {
    expect([...landmarksIn(tokensOf(text))].sort()).toEqual(places);
  });
});
