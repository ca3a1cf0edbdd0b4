import { EngineRefusal } from '../engine/port';
import { Arguments, isRecord } from './arguments';
import { HostFailure, type FailureCode } from './failure';
import type { Host } from './host';
import { workbookObject } from './model/workbook';
import { serviceObject } from './model/services';
import { clientName, type HostObject } from './object-type';
import { answerQuery, answerRecursively, loadNames, retrieveNames } from './query';
import { actionTypes, pathTypes, type ActionInfo, type ActionResult, type ArgumentInfo, type ObjectPathInfo, type RequestBody, type ResponseBody } from './request';

/**
 * Carries out one request: its actions in order, each path evaluated once. At the first failure it stops; what was done
 * before stays done, as in Excel. Formulas are calculated before anything is read and before the answer.
 * @param root what its paths begin at
 */
export async function carryOut(body: RequestBody, host: Host, root: HostObject = workbookObject): Promise<ResponseBody> {
  const batch = new Batch(body, host, root);
  try {
    const answer = await batch.run();
    await calculated(host);
    return answer;
  } finally {
    host.references.endOfRequest();
  }
}

async function calculated(host: Host): Promise<void> {
  if (!host.engine.isCalculated()) await host.engine.recalculated();
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  /** What is being done, for the error's location: "Range.values". */
  private at = '';

  constructor(
    private readonly body: RequestBody,
    private readonly host: Host,
    private readonly root: HostObject,
  ) {}

  async run(): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const value: unknown = await this.perform(action);
        results.push({ ActionId: action.Id, Value: value ?? null });
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: errorOf(error, this.at, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private async perform(action: ActionInfo): Promise<unknown> {
    if (action.ActionType === actionTypes.trace) return null;
    const object = await this.object(action.ObjectPathId);
    // An action on a null object does nothing, and its result is null.
    if (!object) return null;
    this.at = `${object.type.name}.${clientName(action.Name)}`;
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object.identity(this.host);
      case actionTypes.method:
        return this.callMethod(object, action);
      case actionTypes.setProperty:
        return object.write(action.Name, (await this.argumentsOf(action.ArgumentInfo)).at(0) ?? null, this.host);
      case actionTypes.update:
        return this.update(object, action);
      default:
        await calculated(this.host);
        return this.look(object, action);
    }
  }

  private async callMethod(object: HostObject, action: ActionInfo): Promise<unknown> {
    const args = await this.argumentsOf(action.ArgumentInfo);
    await calculated(this.host);
    this.at = `${object.type.name}.${clientName(action.Name)}`;
    const result = await object.call(action.Name, args, this.host);
    return isHostObject(result) ? result.identity(this.host) : result;
  }

  private look(object: HostObject, action: ActionInfo): unknown {
    this.at = object.type.name;
    const query = action.QueryInfo ?? {};
    switch (action.ActionType) {
      case actionTypes.query:
        return answerQuery(object, query, this.host, loadNames);
      case actionTypes.queryAsJson:
        return answerQuery(object, query, this.host, retrieveNames);
      case actionTypes.recursiveQuery:
        return answerRecursively(object, action.RecursiveQueryInfo?.Queries ?? {}, action.RecursiveQueryInfo?.MaxDepth ?? 1, this.host);
      case actionTypes.ensureUnchanged:
        return this.ensureUnchanged(object, action);
      default:
        throw new HostFailure('NotImplemented', `Actions of type ${action.ActionType} are not known here.`);
    }
  }

  private async update(object: HostObject, action: ActionInfo): Promise<void> {
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      this.at = `${object.type.name}.${name}`;
      await object.write(name, value, this.host);
    }
  }

  private ensureUnchanged(object: HostObject, action: ActionInfo): null {
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      this.at = `${object.type.name}.${name}`;
      if (JSON.stringify(object.read(name, this.host)) !== JSON.stringify(value)) throw new HostFailure('Conflict', `${this.at} has changed.`);
    }
    return null;
  }

  private async object(id: number): Promise<HostObject | null> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const info = this.body.ObjectPaths[String(id)];
    if (!info) throw new HostFailure('InvalidArgument', `No object path ${id}.`);
    const object = await this.evaluate(info);
    this.objects.set(id, object);
    return object;
  }

  private async evaluate(info: ObjectPathInfo): Promise<HostObject | null> {
    switch (info.ObjectPathType) {
      case pathTypes.global:
        return this.root;
      case pathTypes.newObject:
        this.at = info.Name;
        return serviceObject(info.Name);
      case pathTypes.reference:
        this.at = 'Workbook._getObjectByReferenceId';
        return this.host.references.object(info.Name);
      case pathTypes.nullObject:
        return null;
      default:
        return this.evaluateFromParent(info);
    }
  }

  private async evaluateFromParent(info: ObjectPathInfo): Promise<HostObject | null> {
    const parent = info.ParentObjectPathId === undefined ? this.root : await this.object(info.ParentObjectPathId);
    if (!parent) return null;
    const args = await this.argumentsOf(info.ArgumentInfo);
    const name = info.ObjectPathType === pathTypes.indexer ? 'getItem' : info.Name;
    this.at = `${parent.type.name}.${clientName(name)}`;
    if (info.ObjectPathType === pathTypes.property) return parent.child(name, this.host);
    const result = await parent.call(name, args, this.host);
    if (result !== null && !isHostObject(result)) throw new HostFailure('InvalidArgument', `${this.at} gives no object.`);
    return result;
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<Arguments> {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    return new Arguments(paths ? await Promise.all(values.map((value, index) => this.argument(value, paths[index]))) : values);
  }

  /** An argument with objects in the places of their paths' ids. */
  private async argument(value: unknown, path: unknown): Promise<unknown> {
    if (typeof path === 'number' && path !== 0) return this.object(path);
    if (Array.isArray(value) && Array.isArray(path)) return Promise.all(value.map((inner, index) => this.argument(inner, path[index])));
    if (isRecord(value) && typeof value['_ObjectPathId'] === 'number') return this.object(value['_ObjectPathId']);
    return value;
  }
}

function isHostObject(value: unknown): value is HostObject {
  return isRecord(value) && typeof value['identity'] === 'function' && typeof value['call'] === 'function';
}

function errorOf(error: unknown, at: string, index: number): NonNullable<ResponseBody['Error']> {
  const failure = asFailure(error);
  return { Code: failure.code, Message: failure.message, Location: failure.location ?? at, ActionIndex: index, HttpStatusCode: failure.status };
}

const codeOf: Readonly<Record<EngineRefusal['why'], FailureCode>> = {
  'access-denied': 'AccessDenied',
  invalid: 'InvalidArgument',
  unsupported: 'UnsupportedOperation',
  conflict: 'Conflict',
};

/** Anything thrown as a failure an add-in understands; a fault of ours is a GeneralException that says what it was. */
export function asFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  if (error instanceof EngineRefusal) return new HostFailure(codeOf[error.why], error.message);
  return new HostFailure('GeneralException', `There was an internal error while processing the request. (${String(error)})`);
}
